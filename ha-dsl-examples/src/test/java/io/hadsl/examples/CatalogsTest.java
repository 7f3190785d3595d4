package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Node;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.examples.Catalogs.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Whether what must hold between nodes holds in the catalogs that Puppet compiles for them. */
@TestInstance(Lifecycle.PER_CLASS)
final class CatalogsTest {

  private static final String DROP_IN = "/10-requires-mounts.conf";

  /** How the catalog names what the profile module ships, as JSON. */
  private static final String SOURCE = "\"puppet:///modules/profile/";

  private static final Machine WEB1 = Machine.asWanted(Sample.PUBLIK, nodes(Sample.PUBLIK).get(0));

  /** One run for all: Puppet takes long to start. */
  private Catalogs catalogs;

  @BeforeAll
  void compile(@TempDir Path folder) throws IOException {
    List<Machine> machines = new ArrayList<>();
    // The other examples' catalogs are compiled where each is proved.
    for (Sample sample : List.of(Sample.PUBLIK, Sample.PUBLIK_DEBIAN_12, Sample.NEXTCLOUD)) {
      nodes(sample).forEach(node -> machines.add(Machine.asWanted(sample, node)));
    }
    machines.add(WEB1.with(7, 32768));
    machines.add(WEB1.with(8, 16384));
    machines.add(WEB1.running("12"));
    catalogs = Catalogs.compile(folder, machines);
  }

  private static List<Node> nodes(Sample sample) {
    return sample.plan().nodes().stream().map(NodePlan::node).toList();
  }

  @Test
  void catalogsHoldWhatTheTopologiesPromise() {
    for (Sample publik : List.of(Sample.PUBLIK, Sample.PUBLIK_DEBIAN_12)) {
      accountsHaveOneNumberEverywhere(catalogs, publik);
      jobsRunOnWeb1Only(catalogs, publik);
      unitsRequireTheShareItself(catalogs, publik);
    }
    nextcloudsJobsRunOnApp1Only(catalogs);
  }

  private static void accountsHaveOneNumberEverywhere(Catalogs catalogs, Sample publik) {
    // The numbers are those of the reference's loop; its listing has bijoe's wrong.
    Map<String, String> expected =
        Map.of(
            "hobo", "\"2102\"",
            "authentic-multitenant", "\"2103\"",
            "wcs", "\"2104\"",
            "passerelle", "\"2105\"",
            "combo", "\"2106\"",
            "fargo", "\"2107\"",
            "chrono", "\"2108\"",
            "bijoe", "\"2109\"",
            "hobo-agent", "\"2111\"");
    for (Node web : nodes(publik)) {
      assertEquals(expected, catalogs.values(publik, web, "User", "uid"), publik + " " + web);
      assertEquals(expected, catalogs.values(publik, web, "Group", "gid"), publik + " " + web);
      assertTrue(
          catalogs.values(publik, web, "Exec", "unless").containsKey("account www-data is 33:33"));
      String numbers =
          catalogs.resource(publik, web, "Exec[no account has another number]").toString();
      assertTrue(numbers.contains("passwd:combo:2106 "), numbers);
      assertTrue(numbers.contains("group:combo:2106 "), numbers);
    }
  }

  private static void jobsRunOnWeb1Only(Catalogs catalogs, Sample publik) {
    Node web1 = nodes(publik).get(0);
    Node web2 = nodes(publik).get(1);
    for (String job :
        List.of(
            "/etc/cron.d/wcs",
            "/etc/cron.d/authentic2-multitenant",
            "/etc/cron.d/passerelle",
            "/etc/cron.hourly/python-combo",
            "/etc/cron.hourly/fargo")) {
      String file = "File[" + job + "]";
      assertEquals(Map.of(), catalogs.resource(publik, web1, file), "web1 keeps the package's");
      assertEquals("\"absent\"", catalogs.resource(publik, web2, file).get("ensure"), file);
      Map<String, String> onWeb1 = catalogs.values(publik, web1, "Exec", "command");
      Map<String, String> onWeb2 = catalogs.values(publik, web2, "Exec", "command");
      String give = onWeb1.getOrDefault("give " + job + " to this node", "");
      String take = onWeb2.getOrDefault("take " + job + " from this node", "");
      assertTrue(give.contains(" --remove "), give);
      assertTrue(take.contains(" --add "), take);
    }
  }

  private static void unitsRequireTheShareItself(Catalogs catalogs, Sample publik) {
    Emitted emitted = Emitted.inMemory(publik);
    for (Node web : nodes(publik)) {
      Map<String, String> files = catalogs.values(publik, web, "File", "source");
      for (String unit :
          List.of(
              "combo",
              "fargo",
              "passerelle",
              "authentic2-multitenant",
              "hobo",
              "wcs",
              // Runs hobo-agent, which has no unit of its own.
              "supervisor",
              "chrono",
              "bijoe",
              "nginx")) {
        String path = "/etc/systemd/system/" + unit + ".service.d" + DROP_IN;
        String source = files.getOrDefault(path, "");
        assertTrue(source.startsWith(SOURCE), path + " " + source);
        String shipped = source.substring(SOURCE.length(), source.length() - 1);
        String text = emitted.text("puppet/site-modules/profile/files/" + shipped);
        assertTrue(text.contains("\nRequiresMountsFor=/srv/nfs\n"), text);
      }
    }
  }

  private static void nextcloudsJobsRunOnApp1Only(Catalogs catalogs) {
    for (Node node : nodes(Sample.NEXTCLOUD)) {
      Map<String, String> files = catalogs.values(Sample.NEXTCLOUD, node, "File", "ensure");
      String expected =
          switch (node.name()) {
            case "app1" -> "\"file\"";
            case "app2" -> "\"absent\"";
            default -> "no such resource";
          };
      for (String unit : List.of("nextcloud-jobs.timer", "nextcloud-jobs.service")) {
        String path = "/etc/systemd/system/" + unit;
        assertEquals(expected, files.getOrDefault(path, "no such resource"), node + " " + unit);
      }
    }
  }

  /** All other nodes have a catalog without cycles, and Puppet warns of nothing. */
  @Test
  void onlyMachinesThatAreNotAsWantedAreRefused() {
    Map<String, String> errors = catalogs.errors();
    assertEquals(Set.of("publik/web1", "puppet"), errors.keySet(), errors.toString());
    for (String all : errors.values()) {
      List<String> refusals = all.lines().toList();
      assertEquals(3, refusals.size(), all);
      assertContains("web1 has 7 processors; the topology asks for 8 or more", refusals.get(0));
      assertContains(
          "web1 has 16384 MiB of memory; the topology asks for 32768 MiB or more", refusals.get(1));
      assertContains("web1 runs Debian 12; the topology says Debian 10", refusals.get(2));
    }
  }

  private static void assertContains(String part, String text) {
    assertTrue(text.contains(part), text);
  }
}
