package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Parameters;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.plan.Precondition;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.OsUser;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.Gid;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the reference asks for, node by node; each list is written from its text. */
final class PublikHaTest {

  private final Plan plan = plan(Map.of());

  private static Plan plan(Map<String, String> parameters) {
    return Planner.plan(
        Validator.standard()
            .validate(new PublikHa().topology(Parameters.of(parameters)))
            .requireValid());
  }

  private NodePlan node(String name) {
    return plan.nodes().stream()
        .filter(each -> each.node().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> ids(String node) {
    List<String> ids = new ArrayList<>();
    node(node).resources().forEach(each -> ids.add(each.id().toString()));
    return ids;
  }

  private <T extends Resource> List<T> all(String node, Class<T> kind) {
    return node(node).resources().stream()
        .map(PlannedResource::resource)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private void assertOrder(String node, String... ids) {
    List<String> all = ids(node);
    int last = -1;
    for (String id : ids) {
      int at = all.indexOf(id);
      assertTrue(at > last, id + " is missing on " + node + ", or too early");
      last = at;
    }
  }

  @Test
  void bothNodesHaveTheSameAccountsWithEntrouvertsNumbers() {
    for (String node : List.of("web1", "web2")) {
      Map<Integer, String> users = new TreeMap<>();
      for (OsUser user : all(node, OsUser.class)) {
        users.put(user.uid().value(), user.name() + " " + user.home() + " " + user.shell());
      }
      assertEquals(
          List.of(
              "2102 hobo /var/lib/hobo /bin/false",
              "2103 authentic-multitenant /var/lib/authentic2-multitenant /bin/false",
              "2104 wcs /var/lib/wcs /bin/false",
              "2105 passerelle /var/lib/passerelle /bin/false",
              "2106 combo /var/lib/combo /bin/false",
              "2107 fargo /var/lib/fargo /bin/false",
              "2108 chrono /var/lib/chrono /bin/false",
              "2109 bijoe /var/lib/bijoe /bin/false",
              "2111 hobo-agent /var/lib/hobo-agent /bin/false"),
          users.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList());
    }
  }

  @Test
  void theMachinesAreCheckedBeforeAnythingIsTouched() {
    for (NodePlan node : plan.nodes()) {
      assertEquals(
          List.of(
              new Precondition.RunsRelease(OsRelease.DEBIAN_10),
              new Precondition.HasHardware(
                  new Hardware(8, DataSize.gib(32), DataSize.gib(100), "amd64")),
              new Precondition.HasAccount(AccountName.of("www-data"), Uid.of(33), Gid.of(33))),
          node.preconditions());
    }
  }

  @Test
  void web1ConfiguresThenInstallsThenMovesThenStarts() {
    assertOrder(
        "web1",
        "group(combo)",
        "user(combo)",
        "unit(srv-nfs.mount)",
        "file(/etc/combo/settings.d/macollectivite.py)",
        "package(combo)",
        "command(move /etc/combo to the share)",
        "file(/etc/combo)",
        "unit(combo.service)");
  }

  /** Or Puppet, which orders a file after its managed folders, would see a cycle. */
  @Test
  void theLinkOfWeb1WaitsForTheSettingsThatWereWrittenBeforeTheMove() {
    ResourceId settings = new ResourceId("file", "/etc/combo/settings.d/macollectivite.py");
    assertTrue(resource("web1", "file(/etc/combo)").after().contains(settings));
    assertFalse(resource("web2", "file(/etc/combo)").after().contains(settings));
  }

  @Test
  void web2LinksThenInstallsThenStartsOneStageLater() {
    assertOrder(
        "web2",
        "user(combo)",
        "unit(srv-nfs.mount)",
        "command(link /etc/combo to the share)",
        "command(link /var/lib/combo to the share)",
        "file(/etc/combo/settings.d/macollectivite.py)",
        "package(combo)",
        "unit(combo.service)");
    assertFalse(ids("web2").toString().contains("move /"), "web2 moves nothing");
    for (String unit : List.of("combo", "wcs", "hobo", "supervisor", "nginx")) {
      assertTrue(
          stage("web2", "unit(" + unit + ".service)") > stage("web1", "unit(" + unit + ".service)"),
          unit);
    }
  }

  private int stage(String node, String id) {
    return resource(node, id).stage();
  }

  private PlannedResource resource(String node, String id) {
    return node(node).resources().stream()
        .filter(each -> each.id().toString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyDirectoryOfTheReferenceIsALinkOntoTheShareOnBothNodes() {
    List<String> paths = new ArrayList<>();
    for (String brick :
        List.of("wcs", "combo", "fargo", "passerelle", "hobo", "authentic2-multitenant")) {
      paths.add("/etc/" + brick);
      paths.add("/var/lib/" + brick);
    }
    paths.add("/etc/hobo-agent");
    for (String each : List.of("conf.d", "includes", "sites-available", "sites-enabled")) {
      paths.add("/etc/nginx/" + each);
    }
    paths.add("/var/www/html");
    paths.add("/etc/apt/sources.list.d");
    paths.add("/etc/apt/preferences.d");
    // Not in the reference, which forgets them.
    for (String brick : List.of("chrono", "bijoe")) {
      paths.add("/etc/" + brick);
      paths.add("/var/lib/" + brick);
    }
    for (String node : List.of("web1", "web2")) {
      Map<String, String> links = new TreeMap<>();
      for (Symlink link : all(node, Symlink.class)) {
        // What is masked is a link as well.
        if (!link.target().value().equals("/dev/null")) {
          links.put(link.path().value(), link.target().value());
        }
      }
      assertEquals(new TreeSet<>(paths), links.keySet());
      links.forEach((path, target) -> assertEquals("/srv/nfs/publik" + path, target));
    }
  }

  @Test
  void theJobsAreOnWeb1AndTakenFromWeb2BeforeTheirPackagesCome() {
    Map<String, String> jobs =
        Map.of(
            "/etc/cron.d/wcs", "wcs",
            "/etc/cron.d/authentic2-multitenant", "authentic2-multitenant",
            "/etc/cron.d/passerelle", "passerelle",
            "/etc/cron.hourly/python-combo", "combo",
            "/etc/cron.hourly/fargo", "fargo",
            // Not in the reference, but in the packages.
            "/etc/cron.d/combo", "combo",
            "/etc/cron.d/hobo-agent", "hobo-agent");
    jobs.forEach(
        (job, packageName) -> {
          assertOrder("web1", "command(give " + job + " to this node)");
          assertFalse(ids("web1").contains("file(" + job + ")"), job);
          assertOrder(
              "web2",
              "command(take " + job + " from this node)",
              "file(" + job + ")",
              "package(" + packageName + ")");
        });
  }

  @Test
  void theAgentRunsOnWeb1AndIsMaskedOnWeb2BeforeItsPackageCouldStartIt() {
    UnitState onWeb1 = (UnitState) resource("web1", "unit(supervisor.service)").resource();
    assertEquals(UnitState.running("supervisor.service"), onWeb1);
    assertFalse(ids("web1").contains("file(/etc/systemd/system/supervisor.service)"));
    UnitState onWeb2 = (UnitState) resource("web2", "unit(supervisor.service)").resource();
    assertEquals(UnitState.masked("supervisor.service"), onWeb2);
    assertOrder(
        "web2",
        "file(/etc/systemd/system/supervisor.service)",
        "package(supervisor)",
        "unit(supervisor.service)");
  }

  @Test
  void allThatSendMessagesUseOneBroker() {
    for (String node : List.of("web1", "web2")) {
      for (String each : List.of("hobo", "authentic2-multitenant", "hobo-agent")) {
        TextFile file =
            (TextFile) resource(node, "file(/etc/" + each + "/settings.d/broker.py)").resource();
        assertEquals(
            new Content.Literal("@amqp-prod:5672/'\n"), file.content().segments().get(2), each);
      }
    }
  }

  @Test
  void everyServiceWaitsForTheShareByItsRealPath() {
    TreeSet<String> units = new TreeSet<>();
    for (UnitFile file : all("web2", UnitFile.class)) {
      if (file.document().print().contains("\nRequiresMountsFor=/srv/nfs\n")) {
        units.add(file.unit().value());
      }
    }
    assertEquals(
        new TreeSet<>(
            List.of(
                "authentic2-multitenant.service",
                "bijoe.service",
                "chrono.service",
                "combo.service",
                "fargo.service",
                "hobo.service",
                "nginx.service",
                "passerelle.service",
                "supervisor.service",
                "wcs.service")),
        units);
  }

  @Test
  void bothNodesInstallTheSamePackages() {
    List<String> packages =
        List.of(
            "wcs",
            "wcs-au-quotidien",
            "combo",
            "fargo",
            "passerelle",
            "hobo",
            "authentic2-multitenant",
            "hobo-agent",
            "chrono",
            "bijoe",
            "nginx",
            "python-combo-plugin-macollectivite",
            "publik-base-theme",
            "gettext");
    for (String each : packages) {
      assertTrue(ids("web1").contains("package(" + each + ")"), each);
    }
    assertEquals(packages(ids("web1")), packages(ids("web2")));
    assertTrue(ids("web2").contains("file(/usr/local/sbin/compare-packages)"));
    assertTrue(ids("web2").contains("file(/usr/local/sbin/publik-create-users)"));
  }

  private static List<String> packages(List<String> ids) {
    return ids.stream().filter(id -> id.startsWith("package(")).sorted().toList();
  }

  @Test
  void everyComponentButWcsHasItsDatabase() {
    for (String node : List.of("web1", "web2")) {
      TreeSet<String> secrets = new TreeSet<>();
      node(node).secrets().forEach(each -> secrets.add(each.name()));
      assertEquals(
          new TreeSet<>(
              List.of(
                  "publik/authentic2-multitenant/db",
                  "publik/bijoe/db",
                  "publik/broker",
                  "publik/chrono/db",
                  "publik/combo/db",
                  "publik/fargo/db",
                  "publik/hobo/db",
                  "publik/passerelle/db")),
          secrets);
    }
    assertFalse(ids("web1").toString().contains("/etc/wcs/settings.d"));
  }

  @Test
  void filesOnTheShareAreTheSameOnBothNodes() {
    Map<String, TextFile> first = shared("web1");
    assertTrue(first.size() >= 8, "settings and the package source: " + first.keySet());
    assertEquals(first, shared("web2"));
  }

  private Map<String, TextFile> shared(String node) {
    Map<String, TextFile> files = new TreeMap<>();
    for (TextFile file : all(node, TextFile.class)) {
      for (Symlink link : all(node, Symlink.class)) {
        if (file.path().isWithin(link.path())) {
          files.put(file.path().value(), file);
        }
      }
    }
    return files;
  }

  @Test
  void theUwsgiJobsOfEveryComponentAreLeftToOneNodeOnTheFirst() {
    assertEquals(
        8, ids("web1").stream().filter(id -> id.contains("leave the uWSGI jobs of")).count());
    assertFalse(ids("web2").toString().contains("leave the uWSGI jobs of"));
    assertOrder(
        "web1",
        "package(chrono)",
        "command(move /etc/chrono to the share)",
        "command(leave the uWSGI jobs of chrono to one node)",
        "unit(chrono.service)");
  }

  @Test
  void debian12IsAParameter() {
    Plan newer = plan(Map.of("os", "debian-12"));
    for (NodePlan node : newer.nodes()) {
      assertEquals(OsRelease.DEBIAN_12, node.node().os());
      assertTrue(
          node.resources().stream()
              .anyMatch(
                  each ->
                      each.id().toString().equals("package(python3-combo-plugin-macollectivite)")));
    }
  }

  /** Puppet warns of one in each run. */
  @Test
  void noVariableOfACommandIsEmpty() {
    int seen = 0;
    for (NodePlan node : plan.nodes()) {
      for (PlannedResource each : node.resources()) {
        if (each.resource() instanceof Command command) {
          assertFalse(command.environment().containsValue(""), command.name());
          seen += command.environment().size();
        }
      }
    }
    assertTrue(seen > 100, "variables were looked at");
  }

  @Test
  void laboratoriesNeedNoProductionHardware() {
    for (NodePlan node : plan(Map.of("machines", "laboratory")).nodes()) {
      assertTrue(
          node.preconditions()
              .contains(
                  new Precondition.HasHardware(
                      new Hardware(1, DataSize.gib(1), DataSize.gib(8), "amd64"))));
    }
    Exception refused =
        assertThrows(
            IllegalArgumentException.class, () -> plan(Map.of("machines", "small")), "small");
    assertEquals(
        "parameter machines=small is not allowed: use production or laboratory",
        refused.getMessage());
  }

  @Test
  void theKeyOfThePackagesIsAParameter() {
    assertTrue(
        source(plan)
            .contains(
                "deb [signed-by=/usr/share/keyrings/entrouvert.gpg] https://deb.entrouvert.org/ buster main\n"));
    Plan trusting = plan(Map.of("entrouvert-key", "none"));
    assertTrue(source(trusting).endsWith("\ndeb https://deb.entrouvert.org/ buster main\n"));
  }

  private static String source(Plan plan) {
    return plan.nodes().get(0).resources().stream()
        .filter(
            each -> each.id().toString().equals("file(/etc/apt/sources.list.d/entrouvert.list)"))
        .map(each -> ((TextFile) each.resource()).content().plainText())
        .findFirst()
        .orElseThrow();
  }
}
