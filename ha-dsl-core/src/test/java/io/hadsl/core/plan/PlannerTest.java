package io.hadsl.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fixtures.Pair;
import fixtures.Probe;
import fixtures.Unpackaged;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Value;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.OsRelease;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlannerTest {

  private final Plan plan = plan(Pair.topology());

  private static Plan plan(Topology topology) {
    return Planner.plan(Validator.standard().validate(topology).requireValid());
  }

  private NodePlan node(String name) {
    return node(plan, name);
  }

  private static NodePlan node(Plan plan, String name) {
    return plan.nodes().stream()
        .filter(n -> n.node().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private PlannedResource resource(String node, String id) {
    return resource(plan, node, id);
  }

  private static PlannedResource resource(Plan plan, String node, String id) {
    return node(plan, node).resources().stream()
        .filter(r -> r.id().toString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private boolean has(String node, String id) {
    return node(node).resources().stream().anyMatch(r -> r.id().toString().equals(id));
  }

  private void assertOrder(String node, String... ids) {
    assertOrder(plan, node, ids);
  }

  private static void assertOrder(Plan plan, String node, String... ids) {
    List<String> all = new ArrayList<>();
    node(plan, node).resources().forEach(r -> all.add(r.id().toString()));
    int last = -1;
    for (String id : ids) {
      assertTrue(all.indexOf(id) > last, id + " is missing or too early in " + all);
      last = all.indexOf(id);
    }
  }

  @Test
  void nothingWaitsForWhatComesLaterAndNothingNotifiesWhatCameBefore() {
    for (NodePlan node : plan.nodes()) {
      Set<ResourceId> seen = new HashSet<>();
      for (PlannedResource each : node.resources()) {
        assertTrue(seen.containsAll(each.after()), each.id() + " waits for " + each.after());
        each.notifies()
            .forEach(id -> assertFalse(seen.contains(id), each.id() + " notifies " + id));
        assertTrue(seen.add(each.id()), each.id() + " stands twice on " + node.node().name());
      }
    }
  }

  @Test
  void profilesFollowEachOther() {
    assertEquals(
        List.of("accounts", "local_settings", "shared_mounts", "app"),
        node("web1").profiles().stream().map(PlannedProfile::name).toList());
  }

  @Test
  void theFirstNodeMovesItsDataAfterThePackageAndBeforeTheUnit() {
    assertOrder(
        "web1",
        "user(app)",
        "unit(srv-nfs.mount)",
        "package(app)",
        "command(move /var/lib/app to the share)",
        "file(/var/lib/app)",
        "unit(app.service)");
  }

  @Test
  void theOtherNodeLinksBeforeThePackage() {
    assertOrder(
        "web2",
        "unit(srv-nfs.mount)",
        "command(link /var/lib/app to the share)",
        "file(/var/lib/app)",
        "package(app)");
    assertFalse(has("web2", "command(move /var/lib/app to the share)"));
  }

  @Test
  void whatTheComponentConfiguresWaitsForTheLink() {
    ResourceId link = new ResourceId("file", "/var/lib/app");
    assertTrue(resource("web1", "file(/etc/app.conf)").after().contains(link));
    assertOrder("web2", "file(/var/lib/app)", "file(/etc/app.conf)");
  }

  /** What no package brings: the component asks for the directory, and the store begins with it. */
  @Test
  void aStoreBeginsWithTheDirectoryThatItsComponentAsksFor() {
    Plan begun = plan(Pair.of(new Unpackaged("app", Ownership.of("app", "app", 0750))));
    Directory kept =
        new Directory(
            AbsolutePath.of("/srv/nfs/apps/var/lib/app"), Ownership.of("app", "app", 0750));
    assertOrder(
        begun,
        "web1",
        "unit(srv-nfs.mount)",
        "command(make /var/lib/app for the share)",
        "command(move /var/lib/app to the share)",
        "file(/var/lib/app)",
        "file(/srv/nfs/apps/var/lib/app)",
        "file(/etc/app.conf)",
        "unit(app.service)");
    assertOrder(
        begun,
        "web2",
        "file(/var/lib/app)",
        "file(/srv/nfs/apps/var/lib/app)",
        "file(/etc/app.conf)",
        "unit(app.service)");
    for (String node : List.of("web1", "web2")) {
      assertTrue(resource(begun, node, "file(/var/lib/app)").resource() instanceof Symlink);
      assertEquals(kept, resource(begun, node, "file(/srv/nfs/apps/var/lib/app)").resource(), node);
    }
  }

  @Test
  void aStoreOnTheMountItselfIsNotLinked() {
    assertFalse(has("web1", "file(/srv/nfs/direct)"));
  }

  @Test
  void unitsWaitForThePhysicalMountPointAndRestart() {
    UnitFile waits =
        (UnitFile)
            resource("web2", "file(/etc/systemd/system/app.service.d/10-requires-mounts.conf)")
                .resource();
    assertTrue(waits.document().print().endsWith("[Unit]\nRequiresMountsFor=/srv/nfs\n"));
    assertTrue(has("web2", "file(/etc/systemd/system/app.service.d/20-restart.conf)"));
    assertFalse(has("db", "file(/etc/systemd/system/database.service.d/10-requires-mounts.conf)"));
  }

  @Test
  void aPackagedCronIsGivenToItsOwnerAndTakenFromTheOtherBeforeThePackage() {
    assertTrue(has("web1", "command(give /etc/cron.d/app to this node)"));
    assertTrue(has("web1", "package(cron)"));
    assertTrue(has("web2", "package(cron)"), "packages of one role differ");
    assertFalse(has("web1", "file(/etc/cron.d/app)"));
    assertOrder(
        "web2",
        "command(take /etc/cron.d/app from this node)",
        "file(/etc/cron.d/app)",
        "package(app)");
  }

  @Test
  void aTimerRunsOnItsOwnerOnlyAndWaitsForTheMount() {
    UnitFile service =
        (UnitFile) resource("web2", "file(/etc/systemd/system/tick.service)").resource();
    assertTrue(service.document().print().contains("RequiresMountsFor=/srv/nfs\n"));
    assertTrue(service.document().print().contains("ExecStart=/usr/bin/tick 50%%\n"));
    assertOrder("web2", "file(/etc/systemd/system/tick.timer)", "unit(tick.timer)");
    assertOrder(
        "web1", "command(stop timer tick on this node)", "file(/etc/systemd/system/tick.timer)");
    Resource gone = resource("web1", "file(/etc/systemd/system/tick.timer)").resource();
    assertTrue(gone instanceof io.hadsl.core.resource.AbsentPath, gone.toString());
  }

  @Test
  void theDatabaseComesBeforeTheFirstNodeAndThatBeforeTheSecond() {
    assertEquals(0, resource("db", "package(database)").stage());
    assertEquals(1, resource("web1", "package(app)").stage());
    assertEquals(2, resource("web2", "package(app)").stage());
    assertEquals(
        List.of("accounts, local_settings, shared_mounts, database", "app", "app"),
        plan.stages().stream().map(Stage::purpose).toList());
  }

  @Test
  void nodesOfOneKindShareARoleNamedAfterTheirGroup() {
    assertEquals("web", node("web1").role());
    assertEquals("web", node("web2").role());
    assertEquals("db", node("db").role());
  }

  @Test
  void everythingKnowsWhatAskedForIt() {
    Provenance from = resource("web2", "file(/etc/cron.d/app)").provenance();
    assertEquals("service(app).cron(/etc/cron.d/app)", from.element().path());
    assertEquals("Pair.java", from.declaredAt().location().file());
  }

  @Test
  void aFileOfANodeFindsItsFolder() {
    Topology topology =
        Topology.named(
            "board",
            t ->
                t.node(
                    "web",
                    "10.0.0.1",
                    OsRelease.DEBIAN_12,
                    n ->
                        n.file(TextFile.of("/var/www/html/index.html", "open\n"))
                            .file(TextFile.of("/var/www/html/robots.txt", "all\n"))
                            .file(TextFile.of("/etc/motd", "open\n"))
                            .file(TextFile.of("/etc/cron.d/open", "\n"))));
    assertEquals(
        List.of(
            "command(make folder /var/www/html)",
            "file(/var/www/html/index.html)",
            "file(/var/www/html/robots.txt)",
            "file(/etc/motd)",
            "file(/etc/cron.d/open)"),
        plan(topology).nodes().get(0).resources().stream()
            .map(each -> each.id().toString())
            .toList());
    PlannedResource second = plan(topology).nodes().get(0).resources().get(2);
    assertEquals("[command(make folder /var/www/html)]", second.after().toString());
  }

  @Test
  void kernelSettingsAreLoadedWhenTheyChange() {
    PlannedResource file = resource("web1", "file(/etc/sysctl.d/60-ha-dsl.conf)");
    assertEquals("command(load kernel settings)", file.notifies().get(0).toString());
    assertTrue(((TextFile) file.resource()).content().plainText().contains("vm.swappiness = 1\n"));
  }

  @Test
  void twoElementsThatWantDifferentThingsAreBothNamed() {
    Topology clash =
        Topology.named(
            "clash",
            t -> {
              var node =
                  t.node(
                      "n1",
                      "10.0.0.1",
                      OsRelease.DEBIAN_12,
                      n -> n.file(TextFile.of("/etc/app.conf", "mine\n")));
              t.service("app", new Probe("app"), s -> s.on(node).single());
            });
    Finding finding = assertThrows(PlanException.class, () -> plan(clash)).finding();
    assertEquals(
        "two elements want different things of file(/etc/app.conf) on n1", finding.message());
    assertEquals(
        List.of("node(n1)", "service(app)"),
        finding.values().stream().map(Value::subject).toList());
  }

  @Test
  void oneElementThatWantsTwoThingsIsNamedAlone() {
    Topology clash =
        Topology.named(
            "clash",
            t ->
                t.node(
                    "n1",
                    "10.0.0.1",
                    OsRelease.DEBIAN_12,
                    n ->
                        n.file(TextFile.of("/etc/app.conf", "one\n"))
                            .file(TextFile.of("/etc/app.conf", "two\n"))));
    Finding finding = assertThrows(PlanException.class, () -> plan(clash)).finding();
    assertEquals(
        "node(n1) wants two different things of file(/etc/app.conf) on n1", finding.message());
    assertEquals("[node(n1)]", finding.values().stream().map(Value::subject).toList().toString());
  }

  @Test
  void equalTopologiesGiveEqualPlans() {
    assertEquals(plan, plan(Pair.topology()));
  }
}
