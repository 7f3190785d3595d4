package io.hadsl.components.nextcloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.Probe;
import io.hadsl.components.caddy.CaddyProxy;
import io.hadsl.components.mariadb.MariaDb;
import io.hadsl.components.redis.Redis;
import io.hadsl.core.fact.OpensConnections;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NextcloudTest {

  private static final String CONFIG = "/etc/nextcloud/config.php";
  private static final String CADDYFILE = "/etc/caddy/Caddyfile";
  private static final String SETUP = "install or upgrade Nextcloud";
  private static final String SUM = "0123456789abcdef".repeat(4);

  private final Nextcloud nextcloud =
      Nextcloud.archive("/srv/nextcloud.tar.bz2", SUM).servedAs("cloud.example.org");

  private final Topology topology =
      Topology.named(
          "demo",
          t -> {
            Node front = t.node("front", "10.0.0.1", OsRelease.DEBIAN_12);
            Node app1 = t.node("app1", "10.0.0.2", OsRelease.DEBIAN_12);
            Node app2 = t.node("app2", "10.0.0.3", OsRelease.DEBIAN_12);
            Node back = t.node("back", "10.0.0.4", OsRelease.DEBIAN_12);
            Service db =
                t.service(
                    "db", MariaDb.withBufferPool(DataSize.mib(256)), s -> s.on(back).single());
            Service cache =
                t.service(
                    "cache",
                    Redis.protectedBy(new SecretRef("cloud/cache")),
                    s -> s.on(back).single());
            External nas = t.external("nas", Endpoint.of("nas", 2049));
            SharedMount data = t.sharedMount("/srv/files").nfs4(nas, "/export").on(app1, app2);
            Service cloud =
                t.service(
                    "cloud",
                    nextcloud,
                    s ->
                        s.on(app1, app2)
                            .activeActive()
                            .keeps("/srv/files/data")
                            .on(data)
                            .uses(db, new SecretRef("cloud/db"))
                            .uses(cache));
            t.service(
                "proxy",
                CaddyProxy.site("cloud.example.org"),
                s -> s.on(front).single().uses(cloud));
          });

  private final Probe app1 = Probe.of(topology, "cloud", "app1");
  private final Probe app2 = Probe.of(topology, "cloud", "app2");

  @Test
  void nodesDifferInNothingButTheirServerId() {
    assertEquals(app1.text(CONFIG), app2.text(CONFIG));
    assertEquals("1\n", app1.text("/etc/nextcloud/serverid"));
    assertEquals("2\n", app2.text("/etc/nextcloud/serverid"));
  }

  @Test
  void takesWhatMustBeEqualAndEveryPasswordFromSecrets() {
    String text = app1.text(CONFIG);
    assertTrue(text.contains("'instanceid' => 'oc<cloud/instanceid>',"), text);
    assertTrue(text.contains("'secret' => '<cloud/secret>',"), text);
    assertTrue(text.contains("'passwordsalt' => '<cloud/passwordsalt>',"), text);
    assertTrue(text.contains("'dbpassword' => '<cloud/db>',"), text);
    assertTrue(text.contains("'password' => '<cloud/cache>',"), text);
    // occ refuses to run as anybody but the file's owner.
    assertEquals(Ownership.of("www-data", "www-data", 0400), app1.file(CONFIG).ownership());
  }

  @Test
  void findsItsNeighboursInTheTopology() {
    String text = app1.text(CONFIG);
    assertTrue(text.contains("'dbhost' => '10.0.0.4:3306',"), text);
    assertTrue(text.contains("'datadirectory' => '/srv/files/data',"), text);
    assertTrue(text.contains("'trusted_proxies' => [\n    '10.0.0.1',\n  ],"), text);
    assertTrue(text.contains("'trusted_domains' => [\n    'cloud.example.org',\n  ],"), text);
    assertTrue(text.contains("'memcache.locking' => '\\\\OC\\\\Memcache\\\\Redis',"), text);
    assertTrue(app2.text(CADDYFILE).contains("\tbind 10.0.0.3\n"), app2.text(CADDYFILE));
    assertTrue(app1.text(CADDYFILE).contains("trusted_proxies 10.0.0.1/32"), app1.text(CADDYFILE));
  }

  @Test
  void takesADatabaseThatOthersRun() {
    Topology topology =
        Topology.named(
            "demo",
            t -> {
              Node app1 = t.node("app1", "10.0.0.2", OsRelease.DEBIAN_12);
              External db =
                  t.external(
                      "db",
                      Endpoint.of("db.example.org", 3307),
                      new Serves(Serves.Purpose.DATABASE));
              Service cache =
                  t.service(
                      "cache",
                      Redis.protectedBy(new SecretRef("cloud/cache")),
                      s -> s.on(app1).single());
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount data = t.sharedMount("/srv/files").nfs4(nas, "/export").on(app1);
              t.service(
                  "cloud",
                  nextcloud,
                  s ->
                      s.on(app1)
                          .single()
                          .keeps("/srv/files/data")
                          .on(data)
                          .uses(db, new SecretRef("cloud/db"))
                          .uses(cache));
            });
    Probe only = Probe.of(topology, "cloud", "app1");
    assertTrue(only.text(CONFIG).contains("'dbhost' => 'db.example.org:3307',"));
    TopologyIndex index = TopologyIndex.of(topology);
    assertEquals(
        List.of(ElementId.of("external", "db")),
        index.all(OpensConnections.class).stream().map(each -> each.fact().server()).toList());
    assertEquals(
        List.of(
            Prerequisite.onNodes("the archive of Nextcloud, in `/srv/nextcloud.tar.bz2`"),
            Prerequisite.at(
                ElementId.of("external", "db"),
                "database `cloud` in utf8mb4, with all rights on it for the account `cloud`")),
        index.all(Prerequisite.class).stream().map(Known::fact).toList());
  }

  @Test
  void saysThatItsNodesFetchTheRelease() {
    String archive = "https://example.org/nextcloud.tar.bz2";
    Nextcloud fetched = Nextcloud.archive(archive, SUM).servedAs("cloud.example.org");
    Service cloud = topology.find(ElementId.of("service", "cloud"), Service.class).orElseThrow();
    TopologyBuilder changed = topology.toBuilder();
    changed.replace(cloud.toBuilder().madeOf(fetched).build());
    assertTrue(
        TopologyIndex.of(changed.build()).all(Prerequisite.class).stream()
            .anyMatch(
                each -> each.fact().what().equals("a way to `" + archive + "`, which they fetch")));
  }

  @Test
  void installsOnTheFirstNodeOnlyWithPasswordsOnStandardInput() {
    Command setup = app1.command(SETUP);
    assertFalse(app2.all(Command.class).stream().anyMatch(c -> c.name().equals(SETUP)));
    assertFalse(setup.script().contains("--database-pass"), setup.script());
    assertFalse(setup.script().contains("--admin-pass"), setup.script());
    assertEquals(
        "/etc/ha-dsl-secrets/cloud__admin", setup.environment().get("ADMIN_PASSWORD_FILE"));
    assertEquals(0400, app1.file("/etc/ha-dsl-secrets/cloud__admin").ownership().mode().bits());
    assertFalse(
        app2.all(TextFile.class).stream()
            .anyMatch(file -> file.path().value().contains("ha-dsl-secrets")));
  }

  /** Runs the setup with a code of version 2.0.0.1 whose occ writes down what it sees. */
  private Programs.Result setUp(Path dir, String before) {
    Programs.require("php", "php-cli");
    Probe.write("<?php $OC_Version = [2, 0, 0, 1];", dir.resolve("version.php"));
    Probe.write(
        "<?php $CONFIG = ['maintenance' => is_file('" + dir + "/upgrading')];",
        dir.resolve("config.php"));
    Probe.write(
        "<?php require getenv('NEXTCLOUD_CONFIG_DIR') . '/config.php'; echo implode(' ', array_slice($argv, 1, 2)),"
            + " is_file('"
            + dir
            + "/upgrading') ? ' held' : ' open',"
            + " ($CONFIG['maintenance'] ?? false) ? ' blind' : '', \"\\n\"; exit(getenv('FAIL') ? 1 : 0);",
        dir.resolve("occ"));
    Probe.write("x", dir.resolve("password"));
    String script =
        app1.command(SETUP)
            .script()
            .replace("runuser -u www-data -- ", "")
            .replace("/run/nextcloud-setup", dir + "/setup")
            .replace("www-data:www-data", "root:root");
    Probe.write(
        before
            + "\nset -eu\n"
            + script
            + "\nls $UPGRADING_FILE $INSTALLING_FILE 2>/dev/null || :; cat $VERSION_FILE",
        dir.resolve("script"));
    return Programs.run(
        "env",
        "CODE=" + dir,
        "CONFIG_FILE=" + dir.resolve("config.php"),
        "DATA=" + dir,
        "VERSION_FILE=" + dir.resolve("version"),
        "UPGRADING_FILE=" + dir.resolve("upgrading"),
        "INSTALLING_FILE=" + dir.resolve("installing"),
        "GRACE=0",
        "DATABASE_HOST=db",
        "DATABASE=cloud",
        "DATABASE_PASSWORD_FILE=" + dir.resolve("password"),
        "ADMIN_PASSWORD_FILE=" + dir.resolve("password"),
        "dash",
        dir.resolve("script").toString());
  }

  @Test
  void allNodesAreHeldWhileOneUpgrades(@TempDir Path dir) {
    assertEquals(
        "upgrade --no-interaction held\n2.0.0.1\n",
        setUp(dir, "echo 1.0.0.0 >$VERSION_FILE").output());
  }

  @Test
  void allNodesStayHeldIfTheUpgradeFails(@TempDir Path dir) {
    Programs.Result failed = setUp(dir, "echo 1.0.0.0 >$VERSION_FILE; export FAIL=1");
    assertEquals("upgrade --no-interaction held\n", failed.output());
    assertEquals(1, failed.status());
    assertTrue(dir.resolve("upgrading").toFile().exists());
    assertEquals("upgrade --no-interaction held\n2.0.0.1\n", setUp(dir, "").output());
  }

  @Test
  void anUpgradeThatWasKilledAtItsEndIsEnded(@TempDir Path dir) {
    assertEquals(
        "2.0.0.1\n", setUp(dir, "echo 2.0.0.1 >$VERSION_FILE; : >$UPGRADING_FILE").output());
  }

  @Test
  void anInstallationThatEndedHalfWaySaysWhatToDo(@TempDir Path dir) {
    assertEquals(1, setUp(dir, "export FAIL=1").status());
    Programs.Result again = setUp(dir, "");
    assertEquals(1, again.status());
    assertTrue(
        again
            .output()
            .contains("make database cloud on db empty, remove " + dir.resolve("installing")),
        again.output());
  }

  @Test
  void checksTheArchiveBeforeItUnpacks(@TempDir Path dir) {
    Command unpack = app1.command("unpack Nextcloud into /opt/nextcloud/release-0123456789abcdef");
    Path archive = Probe.write("not what was expected", dir.resolve("archive"));
    Path release = dir.resolve("release");
    Programs.Result refused = unpack(unpack, archive, SUM, release);
    assertFalse(refused.status() == 0, refused.output());
    assertEquals(1, Arrays.asList(dir.toFile().list()).size(), "something was left behind");

    Programs.run("mkdir", "-p", dir + "/nextcloud/lib");
    Probe.write("<?php\n", dir.resolve("nextcloud/occ"));
    Programs.run("tar", "-C", dir.toString(), "-czf", archive.toString(), "nextcloud");
    String sum = Programs.run("sha256sum", archive.toString()).output().substring(0, 64);
    Programs.Result unpacked = unpack(unpack, archive, sum, release);
    assertEquals(0, unpacked.status(), unpacked.output());
    assertTrue(release.resolve("occ").toFile().isFile());
    assertTrue(release.resolve("config").toFile().isDirectory());
  }

  private static Programs.Result unpack(Command command, Path archive, String sum, Path release) {
    return Programs.run(
        "env",
        "ARCHIVE=" + archive,
        "SHA256=" + sum,
        "RELEASE=" + release,
        "dash",
        "-euc",
        command.script());
  }

  @Test
  void phpTakesTheConfiguration(@TempDir Path dir) throws IOException {
    Programs.require("php", "php-cli");
    Path config = dir.resolve("config.php");
    Path serverId = app2.save("/etc/nextcloud/serverid", dir.resolve("serverid"));
    app1.save(CONFIG, config);
    Probe.write(
        Files.readString(config).replace("/etc/nextcloud/serverid", serverId.toString()), config);
    Programs.Result read =
        Programs.run(
            "php",
            "-n",
            "-r",
            "require $argv[1]; echo $CONFIG['memcache.local'], ' ', $CONFIG['redis']['password'],"
                + " ' <', $CONFIG['version'], '> ', $CONFIG['serverid'] + 5;",
            "--",
            config.toString());
    assertEquals("\\OC\\Memcache\\APCu " + Probe.SECRET + " <> 7", read.output());
  }

  @Test
  void caddyTakesTheSite(@TempDir Path dir) {
    Programs.require("caddy", "caddy");
    Path file = app1.save(CADDYFILE, dir.resolve("Caddyfile"));
    Programs.Result adapted =
        Programs.run("caddy", "adapt", "--adapter", "caddyfile", "--config", file.toString());
    assertEquals(0, adapted.status(), adapted.output());
    assertTrue(
        adapted.output().contains("\"trusted_proxies\":[\"10.0.0.1/32\"]"), adapted.output());
    assertFalse(adapted.output().contains("not formatted"), adapted.output());
  }

  @Test
  void saysWhatItNeeds() {
    PlanException missing =
        assertThrows(
            PlanException.class,
            () ->
                Probe.of(
                    Topology.named(
                        "demo",
                        t -> {
                          Node one = t.node("one", "10.0.0.2", OsRelease.DEBIAN_12);
                          t.service("cloud", nextcloud, s -> s.on(one).single());
                        }),
                    "cloud",
                    "one"));
    assertTrue(missing.toString().contains("has no database"), missing::toString);
  }

  @Test
  void refusesAnArchiveThatIsNone() {
    for (String archive : List.of("nextcloud.tar", "ftp://x/y", "https://x/$(id)", "/a b", "-x")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Nextcloud.archive(archive, SUM).servedAs("cloud.example.org"));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Nextcloud.archive("/a.tar", "beef").servedAs("cloud.example.org"));
  }
}
