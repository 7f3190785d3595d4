package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hadsl.core.model.Parameters;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.plan.Precondition;
import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.Gid;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Uid;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NextcloudHaTest {

  private static final ValidationReport REPORT = validate(Parameters.none());
  private static final Plan PLAN = Planner.plan(REPORT.requireValid());

  private static ValidationReport validate(Parameters parameters) {
    return Validator.standard().validate(new NextcloudHa().topology(parameters));
  }

  @Test
  void itsSinglePointsOfFailureAndNothingElseIsAcknowledged() {
    assertEquals(List.of(), REPORT.findings());
    assertEquals(
        List.of("service(cache)", "service(database)", "service(proxy)"),
        REPORT.acknowledged().stream()
            .map(each -> each.finding().subject().toString())
            .sorted()
            .toList());
  }

  @Test
  void theSixServersHaveTheirParts() {
    assertEquals(List.of("puppet_server"), profiles("control"));
    assertEquals(List.of("puppet_agent", "caddy_proxy"), profiles("revproxy"));
    assertEquals(
        List.of("glusterfs", "puppet_agent", "shared_mounts_glusterfs", "nextcloud"),
        profiles("app1"));
    assertEquals(profiles("app1"), profiles("app2"));
    assertEquals(List.of("mariadb", "puppet_agent"), profiles("db"));
    assertEquals(List.of("redis", "glusterfs", "puppet_agent"), profiles("cache"));
  }

  @Test
  void eachPartComesAfterWhatItNeeds() {
    int database = stage("db", "command", "give nextcloud its database and account");
    int volume = stage("app1", "command", "start volume nextcloud");
    int mount = stage("app1", "unit", "srv-nextcloud.mount");
    int first = stage("app1", "command", "install or upgrade Nextcloud");
    int second = stage("app2", "unit", "php8.2-fpm.service");
    int proxy = stage("revproxy", "unit", "caddy.service");
    assertTrue(stage("cache", "unit", "glusterd.service") < volume);
    assertTrue(volume < mount);
    assertTrue(database < first);
    assertTrue(stage("cache", "unit", "redis-server.service") < first);
    assertTrue(mount <= first);
    assertTrue(first < second);
    assertTrue(second < proxy);
  }

  @Test
  void theBackgroundJobsRunOnApp1Only() {
    Resource timer = find("app1", "file", "/etc/systemd/system/nextcloud-jobs.timer").resource();
    assertTrue(((UnitFile) timer).document().print().contains("OnCalendar=*-*-* *:00/5:00"));
    String job =
        ((UnitFile) find("app1", "file", "/etc/systemd/system/nextcloud-jobs.service").resource())
            .document()
            .print();
    assertTrue(job.contains("ExecStart=/usr/bin/php -f /opt/nextcloud/current/cron.php"), job);
    assertTrue(job.contains("User=www-data"), job);
    assertTrue(job.contains("RequiresMountsFor=/srv/nextcloud\n"), job);
    assertTrue(
        find("app2", "file", "/etc/systemd/system/nextcloud-jobs.timer").resource()
            instanceof AbsentPath);
  }

  @Test
  void phpWaitsForTheMountAndComesBackAfterACrash() {
    for (String node : List.of("app1", "app2")) {
      String folder = "/etc/systemd/system/php8.2-fpm.service.d/";
      assertTrue(
          ((UnitFile) find(node, "file", folder + "10-requires-mounts.conf").resource())
              .document()
              .print()
              .contains("RequiresMountsFor=/srv/nextcloud\n"));
      find(node, "file", folder + "20-restart.conf");
    }
  }

  @Test
  void wwwDataIsCheckedAndNotMade() {
    assertTrue(
        plan("app2")
            .preconditions()
            .contains(
                new Precondition.HasAccount(AccountName.of("www-data"), Uid.of(33), Gid.of(33))));
    assertTrue(plan("app2").resources().stream().noneMatch(r -> r.id().type().equals("user")));
  }

  @Test
  void eachServerGetsTheSecretsThatItNeedsAndNoOthers() {
    assertEquals(List.of(), secrets("control"));
    assertEquals(List.of(), secrets("revproxy"));
    assertEquals(List.of("nextcloud/db"), secrets("db"));
    assertEquals(List.of("nextcloud/cache"), secrets("cache"));
    assertEquals(
        List.of(
            "nextcloud/cache",
            "nextcloud/db",
            "nextcloud/instanceid",
            "nextcloud/passwordsalt",
            "nextcloud/secret"),
        secrets("app2"));
    assertTrue(secrets("app1").contains("nextcloud/admin"));
  }

  @Test
  void parametersReachTheFiles() {
    Plan plan =
        Planner.plan(
            validate(
                    Parameters.of(
                        Map.of(
                            "site", "files.example.net",
                            "archive", "/srv/test.tar.gz",
                            "sha256", "ab".repeat(32),
                            "certificates", "internal")))
                .requireValid());
    String all = plan.nodes().toString();
    assertTrue(all.contains("files.example.net"));
    assertFalse(all.contains("cloud.example.org"));
    assertTrue(all.contains("/opt/nextcloud/release-abababababababab"));
    assertTrue(all.contains("tls internal"));
    assertThrows(
        IllegalArgumentException.class, () -> validate(Parameters.of(Map.of("certificates", "x"))));
  }

  @Test
  void shellcheckHasNothingToSay(@TempDir Path dir) throws Exception {
    boolean there = run("shellcheck", "--version") == 0;
    assumeTrue(there || System.getenv("CI") != null, "apt-get install shellcheck");
    for (NodePlan node : PLAN.nodes()) {
      for (PlannedResource each : node.resources()) {
        if (each.resource() instanceof Command command) {
          check(dir, command.name(), command, command.script());
          if (command.guard() instanceof Command.Unless unless) {
            check(dir, "guard of " + command.name(), command, unless.script());
          }
        }
      }
    }
  }

  private static void check(Path dir, String name, Command command, String script)
      throws Exception {
    StringBuilder text = new StringBuilder("set -eu\n");
    command
        .environment()
        .keySet()
        .forEach(key -> text.append(": \"${").append(key).append(":?}\"\n"));
    Path file =
        Files.writeString(dir.resolve("script"), text + script + "\n", StandardCharsets.UTF_8);
    assertEquals(0, run("shellcheck", "--shell=sh", file.toString()), name);
  }

  private static int run(String... command) throws Exception {
    List<String> call = new ArrayList<>(List.of("env"));
    call.addAll(List.of(command));
    return new ProcessBuilder(call)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static NodePlan plan(String node) {
    return PLAN.nodes().stream()
        .filter(each -> each.node().name().equals(node))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> profiles(String node) {
    return plan(node).profiles().stream().map(PlannedProfile::name).toList();
  }

  private static List<String> secrets(String node) {
    return plan(node).secrets().stream().map(SecretRef::name).toList();
  }

  private static PlannedResource find(String node, String type, String name) {
    return plan(node).resources().stream()
        .filter(each -> each.id().equals(new ResourceId(type, name)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " " + name + " on " + node));
  }

  private static int stage(String node, String type, String name) {
    return find(node, type, name).stage();
  }
}
