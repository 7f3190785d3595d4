package io.hadsl.core.validation;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.fact.Link;
import io.hadsl.core.fact.LocalMount;
import io.hadsl.core.fact.LockFile;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.fact.Supervised;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as touching a mount, and as waiting for it. */
class MountRulesTest {

  /** A node with a share at /srv/nfs, some facts, and one file. */
  private static List<Finding> ofNode(String rule, TextFile file, StatedFact... facts) {
    return RuleCases.findings(
        rule,
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.file(file).states(facts));
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
            }));
  }

  private static TextFile unit(String text) {
    return TextFile.of("/etc/systemd/system/report.service", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Unit]\nRequiresMountsFor=/srv/nfs/reports\n",
        "[Unit]\nBindsTo=srv-nfs.mount\nAfter=network.target srv-nfs.mount\n",
        "[Unit]\nRequisite=srv-nfs.mount\nAfter=srv-nfs.mount\n",
        "[Unit]\nConditionPathIsMountPoint=/srv/nfs\n",
        "[Unit]\nAssertPathIsMountPoint=/srv/nfs\n",
        "[Unit]\nConditionPathExists=/srv/nfs/.mounted\n",
        "[Unit]\nAssertDirectoryNotEmpty=/srv/nfs\n",
        "[Service]\nWorkingDirectory=/srv/nfs\n",
        "[Service]\nRootImage=/srv/nfs/image.raw\n"
      })
  void theseWait(String waiting) {
    assertEquals(
        List.of(),
        ofNode("requires-mounts-for", unit(waiting + "[Service]\nExecStart=/x /srv/nfs/a\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Service]\nExecStart=/usr/bin/x --to=/srv/nfs/a\n",
        "[Service]\nExecStartPre=-/srv/nfs/bin/prepare\n",
        "[Service]\nExecStart=/usr/bin/x \\\n  /var/app/a\n",
        "[Service]\nExecStart=/usr/bin/x \\\n  # a comment\n  /var/app/a\n",
        "[Service]\nBindPaths=/srv/nfs/a:/var/lib/a:rbind\n",
        "[Service]\nBindReadOnlyPaths=-/etc/a /srv/nfs/b\n",
        "[Service]\nStandardOutput=append:/srv/nfs/a.log\n",
        "[Service]\nStandardError=truncate:/srv/nfs/a.log\n",
        "[Service]\nStandardInput=file:/srv/nfs/a.txt\n",
        "[Service]\nLoadCredential=key:/srv/nfs/key\n",
        "[Service]\nPIDFile=/srv/nfs/a.pid\n",
        "[Service]\nEnvironmentFile=-/srv/nfs/a.env\n",
        "[Service]\nExecReload=/bin/touch /srv/nfs/a\n",
        "[Service]\nWorkingDirectory=-/srv/nfs\n",
        "[Unit]\nConditionPathIsMountPoint=!/srv/nfs\n[Service]\nExecStart=/x /srv/nfs/a\n",
        "[Unit]\nConditionPathExists=/srv/nfs\n[Service]\nExecStart=/x /srv/nfs/a\n",
        "[Unit]\nRequires=srv-nfs.mount\n[Service]\nExecStart=/x /srv/nfs/a\n"
      })
  void theseTouchTheShareAndDoNotWait(String text) {
    List<Finding> findings =
        ofNode("requires-mounts-for", unit(text), Link.of("/var/app", "/srv/nfs/app"));
    assertEquals(1, findings.size());
    assertEquals("node(web1)", findings.get(0).subject().toString());
  }

  @Test
  void aUnitThatTheComponentDoesNotRunIsOneFindingForAllNodes() {
    UsesPath use = UsesPath.of("cups-browsed.service", UsesPath.Kind.STATE, "/var/cups");
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1, web2);
              ComponentFacts facts =
                  ComponentFacts.builder().unit("cups.service", RestartPolicy.SHIPPED).build();
              t.service(
                  "cups",
                  app("cups", facts),
                  s -> s.on(web1, web2).activeActive().states(use).keeps("/var/cups").on(nfs));
            });
    List<Finding> findings = RuleCases.findings("requires-mounts-for", topology);
    assertEquals(1, findings.size());
    assertEquals(List.of("web1", "web2"), findings.get(0).nodes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Service]\nBindPaths=/var/lib/a:/srv/nfs\n",
        "[Service]\nStandardOutput=journal\nStandardError=inherit\nStandardInput=null\n",
        "[Service]\nLoadCredential=key\n",
        "[Service]\nExecStart=/usr/bin/x \\\n  # /srv/nfs/a\n  ; /srv/nfs/b\n  /etc/x\n"
      })
  void theseTouchNoShare(String text) {
    assertEquals(List.of(), ofNode("requires-mounts-for", unit(text)));
  }

  @Test
  void aUnitAndItsDropInsAreOne() {
    TextFile dropIn =
        TextFile.of(
            "/etc/systemd/system/report.service.d/order.conf", "[Unit]\nAfter=srv-nfs.mount\n");
    TextFile unit = unit("[Unit]\nRequisite=srv-nfs.mount\n[Service]\nExecStart=/x /srv/nfs/a\n");
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.file(unit).file(dropIn));
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
            });
    assertEquals(List.of(), RuleCases.findings("requires-mounts-for", topology));
  }

  /** A program of the report, which itself names no mount. */
  private static List<Finding> withHelper(String helper, TextFile other) {
    TextFile unit =
        TextFile.of(
            "/etc/systemd/system/helper@a.service",
            "[Unit]\n" + helper + "[Service]\nExecStart=/x /srv/nfs/a\n");
    return RuleCases.findings(
        "requires-mounts-for",
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.file(unit).file(other));
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
            }));
  }

  @Test
  void aUnitThatNeedsAndFollowsOneThatWaitsDoesSoToo() {
    String follows = "Requires=report.service\nAfter=report.service\n";
    assertEquals(List.of(), withHelper(follows, unit("[Unit]\nRequiresMountsFor=/srv/nfs\n")));
    // Both could start on the empty directory.
    assertEquals(1, withHelper(follows, unit("[Unit]\nAfter=helper@a.service\n")).size());
    // What is skipped for a condition counts as started.
    assertEquals(
        1, withHelper(follows, unit("[Unit]\nConditionPathIsMountPoint=/srv/nfs\n")).size());
    assertEquals(
        1,
        withHelper("After=report.service\n", unit("[Unit]\nRequiresMountsFor=/srv/nfs\n")).size());
  }

  @Test
  void aDropInForATemplateHoldsForItsInstances() {
    String waits = "[Unit]\nRequiresMountsFor=/srv/nfs\n";
    assertEquals(
        List.of(),
        withHelper("", TextFile.of("/etc/systemd/system/helper@.service.d/nfs.conf", waits)));
    assertEquals(
        1,
        withHelper("", TextFile.of("/etc/systemd/system/other@.service.d/nfs.conf", waits)).size());
  }

  @Test
  void theRootIsMounted() {
    assertEquals(
        List.of(), ofNode("requires-mounts-for-has-unit", unit("[Unit]\nRequiresMountsFor=/\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/mnt/disk", "/mnt/disk/"})
  void whatFstabMountsIsMountedHoweverItIsWritten(String point) {
    Topology topology =
        Topology.named(
            "example",
            t ->
                t.node(
                    "web1",
                    "10.77.0.21",
                    DEBIAN_12,
                    n ->
                        n.file(TextFile.of("/etc/fstab", "/dev/sdb1 " + point + " ext4 defaults\n"))
                            .file(unit("[Unit]\nRequiresMountsFor=/mnt/disk/a\n"))));
    assertEquals(List.of(), RuleCases.findings("requires-mounts-for-has-unit", topology));
  }

  @Test
  void aDirectoryOfSystemdsOwnHasTheTrapOfLinksToo() {
    List<Finding> findings =
        ofNode(
            "requires-mounts-for-real-path",
            unit("[Service]\nStateDirectory=app\n"),
            Link.of("/var/lib/app", "/srv/nfs/app"));
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).fix().contains("RequiresMountsFor=/srv/nfs "));
  }

  @Test
  void oneMissingWaitIsSaidByOneRule() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              TextFile wait = unit("[Unit]\nRequiresMountsFor=/var/app\n");
              Node web1 =
                  t.node(
                      "web1",
                      "10.77.0.21",
                      DEBIAN_12,
                      n -> n.file(wait).states(Link.of("/var/app", "/srv/nfs/app")));
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
            });
    assertEquals(
        List.of("requires-mounts-for-real-path"),
        Validator.standard().validate(topology).findings().stream().map(Finding::rule).toList());
  }

  @Test
  void aDiskOfTheNodesOwnIsMounted() {
    TextFile wait = unit("[Unit]\nRequiresMountsFor=/data/x\n");
    assertEquals(1, ofNode("requires-mounts-for-has-unit", wait).size());
    assertEquals(List.of(), ofNode("requires-mounts-for-has-unit", wait, LocalMount.at("/data")));
    assertEquals(1, ofNode("requires-mounts-for-has-unit", wait, LocalMount.at("/dat")).size());
  }

  @Test
  void whatSupervisorRunsWaitsIfTheComponentNamesItsUnit() {
    assertEquals(1, supervised("hobo-agent.service").size());
    assertEquals(List.of(), supervised("supervisor.service"));
  }

  private static List<Finding> supervised(String unit) {
    return RuleCases.findings(
        "supervisor-inherits-mount-deps",
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
              ComponentFacts facts =
                  ComponentFacts.builder()
                      .unit(unit, RestartPolicy.SHIPPED)
                      .states(new Supervised("hobo-agent"))
                      .build();
              t.service(
                  "agent",
                  app("agent", facts),
                  s -> s.on(web1).single().keeps("/etc/hobo-agent").on(nfs));
            }));
  }

  @Test
  void cronFilesAreReadAndAJobThatAsksForTheMountIsGuarded() {
    String job = "* * * * * root ";
    assertEquals(
        1,
        ofNode(
                "cron-inherits-mount-deps",
                TextFile.of("/etc/cron.d/tidy", job + "/usr/bin/tidy /srv/nfs/tmp\n"))
            .size());
    assertEquals(
        List.of(),
        ofNode(
            "cron-inherits-mount-deps",
            TextFile.of(
                "/etc/cron.d/tidy",
                job + "mountpoint -q /srv/nfs && /usr/bin/tidy /srv/nfs/tmp\n")));
  }

  @ParameterizedTest
  @CsvSource({"tidy, '  # '", "tidy.disabled, ''", "tidy~, ''"})
  void whatCronDoesNotReadStartsNothing(String name, String before) {
    assertEquals(
        List.of(),
        ofNode(
            "cron-inherits-mount-deps",
            TextFile.of(
                "/etc/cron.d/" + name, before + "* * * * * root /usr/bin/tidy /srv/nfs/tmp\n")));
  }

  @Test
  void withNofailAJobMayAskForTheMountItself() {
    assertEquals(1, jobWithNofail("/usr/bin/tidy").size());
    assertEquals(
        List.of(),
        jobWithNofail("/bin/sh", "-c", "findmnt /srv/nfs >/dev/null && exec /usr/bin/tidy"));
  }

  private static List<Finding> jobWithNofail(String... command) {
    return RuleCases.findings(
        "nofail-needs-gate",
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount nfs =
                  t.sharedMount("/srv/nfs").nfs4(nas, "/export").options("nofail").on(web1);
              CronSpec tidy =
                  CronSpec.scheduled("tidy", CronSchedule.of("5 3 * * *"), "root", command);
              t.service(
                  "wcs",
                  app("wcs"),
                  s -> s.on(web1).single().keeps("/var/lib/wcs").on(nfs).cron(tidy).ownedBy(web1));
            }));
  }

  @ParameterizedTest
  @CsvSource({
    "nfsvers=4.2, v4.2, 0",
    "vers=4.2, 'vers=4,minorversion=2', 0",
    "nfsvers=4.2, vers=4.1, 1",
    "v4.2, 'rw,hard', 1"
  })
  void oneVersionHasSeveralNames(String one, String other, int findings) {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.file(fstab(one)));
              t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.file(fstab(other)));
            });
    assertEquals(findings, RuleCases.findings("nfs-version-pinned", topology).size());
  }

  private static TextFile fstab(String options) {
    return TextFile.of("/etc/fstab", "nas:/x /srv/x nfs " + options + " 0 0\n");
  }

  @ParameterizedTest
  @CsvSource({"nfsvers=4.2, 0", "v3, 1"})
  void ofLocksVersion4AsksTheServerWhateverIsSaid(String version, int findings) {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount nfs =
                  t.sharedMount("/srv/nfs")
                      .nfs4(nas, "/export")
                      .options(version, "local_lock=flock")
                      .on(web1, web2);
              t.service(
                  "wcs",
                  app("wcs"),
                  s ->
                      s.on(web1, web2)
                          .activeActive()
                          .keeps("/var/lib/wcs")
                          .on(nfs)
                          .states(LockFile.at("/var/lib/wcs/lock").waiting(9)));
            });
    assertEquals(findings, RuleCases.findings("cron-lock-shared", topology).size());
    assertEquals(findings, RuleCases.findings("nfs-no-nolock", topology).size());
  }

  @Test
  void aJobWhoseFilesAreBehindALinkFailsByItselfWithoutTheMount() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
              t.service(
                  "wcs",
                  app("wcs"),
                  s ->
                      s.on(web1)
                          .single()
                          .keeps("/var/lib/wcs")
                          .on(nfs)
                          .cron("/etc/cron.d/wcs")
                          .ownedBy(web1));
            });
    assertEquals(List.of(), RuleCases.findings("cron-inherits-mount-deps", topology));
  }

  @Test
  void aBindOfADirectoryThatALinkLeadsToIsMountedInAnyOrder() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 =
                  t.node(
                      "web1",
                      "10.77.0.21",
                      DEBIAN_12,
                      n -> n.states(Link.of("/data", "/srv/nfs/data")));
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
              t.sharedMount("/srv/data").bind("/data").on(web1);
            });
    List<Finding> findings = RuleCases.findings("nested-mount-order", topology);
    assertEquals("name the real path, /srv/nfs/data", findings.get(0).fix());
  }

  @Test
  void mountsInFilesAreJudgedLikeOurs() {
    TextFile fstab =
        TextFile.of("/etc/fstab", "# a comment\nnas:/x /srv/x nfs rw,soft,bg,async 0 0\n");
    assertEquals(1, ofNode("fstab-no-bg", fstab).size());
    assertEquals(1, ofNode("nfs-hard-for-rw", fstab).size());
    TextFile mount =
        TextFile.of(
            "/etc/systemd/system/srv-x.mount",
            "[Mount]\nWhat=nas:/x\nWhere=/srv/x\nType=nfs\nTimeoutSec=infinity\n");
    assertEquals(1, ofNode("boot-does-not-hang", mount).size());
  }

  @ParameterizedTest
  @CsvSource({"rw, 1", "noauto, 0", "'rw,_netdev', 0"})
  void whatIsNotMountedAtBootNeedsNoNetworkThen(String options, int findings) {
    TextFile fstab = TextFile.of("/etc/fstab", "box:/x /mnt/x fuse.rclone " + options + " 0 0\n");
    assertEquals(findings, ofNode("netdev-known", fstab).size());
  }

  @Test
  void aJobIsJudgedByWhatItsOwnCommandNames() {
    assertEquals(1, jobOnAShare("/usr/bin/pg_dumpall", "-f", "/srv/dumps/all.sql").size());
    assertEquals(0, jobOnAShare("/usr/bin/pg_dumpall", "-f", "/var/tmp/all.sql").size());
    assertEquals(
        0, jobOnAShare("/bin/sh", "-c", "mountpoint -q /srv/dumps && exec /srv/dumps/run").size());
  }

  private static List<Finding> jobOnAShare(String... command) {
    return RuleCases.findings(
        "cron-inherits-mount-deps",
        Topology.named(
            "example",
            t -> {
              Node db = t.node("db", "10.77.0.21", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/dumps").nfs4(nas, "/export").on(db);
              t.service(
                  "postgresql",
                  app("postgresql"),
                  s ->
                      s.on(db)
                          .single()
                          .cron(
                              CronSpec.scheduled(
                                  "dump", CronSchedule.of("15 2 * * *"), "postgres", command))
                          .ownedBy(db));
            }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soft", "softerr", "hard,softerr"})
  void whatGivesUpLosesWrites(String options) {
    assertEquals(1, mountedWith(options).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hard", "soft,hard", "softerr,ro", "softreval"})
  void whatWaitsOrOnlyReadsDoesNot(String options) {
    assertEquals(List.of(), mountedWith(options));
  }

  private static List<Finding> mountedWith(String options) {
    return RuleCases.findings(
        "nfs-hard-for-rw",
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/nfs")
                  .nfs4(nas, "/export")
                  .options(options.split(",", -1))
                  .on(web1);
            }));
  }

  @Test
  void aBindMountWhosePlaceALinkLeadsOntoAShareIsInNoOrder() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Link link = Link.of("/data", "/srv/nfs/data");
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(link));
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
              t.sharedMount("/data/photos").bind("/var/photos").on(web1);
            });
    List<Finding> findings = RuleCases.findings("nested-mount-order", topology);
    assertEquals(1, findings.size());
    assertEquals("name the real path, /srv/nfs/data/photos", findings.get(0).fix());
  }
}
