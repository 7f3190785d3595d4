package io.hadsl.examples;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.examples.wordpress.WordPress;
import io.hadsl.examples.wordpress.WordPressType;
import io.hadsl.programs.Programs;
import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordPressHaTest {

  private static final String TOOL = "/usr/local/sbin/wordpress-site";

  @TempDir Path folder;

  @Test
  void itsTwoLoneServersAndNothingElseAreAcknowledged() {
    ValidationReport report = report(Parameters.none());
    assertEquals(List.of(), report.findings());
    assertEquals(
        List.of("service(database)", "service(proxy)"),
        report.acknowledged().stream()
            .map(each -> each.finding().subject().toString())
            .sorted()
            .toList());
  }

  @Test
  void bothWebServersWaitForTheUploads() {
    Plan plan = Planner.plan(report(Parameters.none()).requireValid());
    for (String node : List.of("app1", "app2")) {
      for (String unit : List.of("nginx", "php8.2-fpm")) {
        String dropIn = "/etc/systemd/system/" + unit + ".service.d/10-requires-mounts.conf";
        assertTrue(
            resources(plan, node).stream().anyMatch(each -> each.id().toString().contains(dropIn)),
            node + " lacks " + dropIn);
      }
    }
  }

  @Test
  void nginxTakesAnAddressOfItsOwnByARestart() {
    Plan plan = Planner.plan(report(Parameters.none()).requireValid());
    for (String node : List.of("app1", "app2")) {
      UnitState nginx =
          resources(plan, node).stream()
              .map(PlannedResource::resource)
              .filter(UnitState.class::isInstance)
              .map(UnitState.class::cast)
              .filter(each -> each.unit().value().equals("nginx.service"))
              .findFirst()
              .orElseThrow();
      assertEquals(UnitState.OnChange.RESTART, nginx.onChange());
    }
  }

  @Test
  void settingsReadBackGiveAnEqualComponent() {
    WordPress wordPress = WordPress.site("blog.example.org", "It's \"our\" blog", "a@example.org");
    assertEquals(wordPress, new WordPressType().read(wordPress.settings()));
  }

  @Test
  void phpReadsTheTitleThatWasSaid() throws Exception {
    Programs.require("php", "php-cli");
    String title = "It's \\ our \\' \"blog\" $x {$x} ?> <?php #1 \u00e9 \u65e5";
    String program = toolOf(title);
    // Up to where it loads WordPress, which is not here.
    String constants =
        program.substring(program.indexOf("<?php"), program.indexOf("// A constant"));
    Path file = folder.resolve("title.php");
    Files.writeString(file, constants + "echo TITLE;");
    assertEquals(new Ended(0, title), php("-n", file));
  }

  @Test
  void phpAcceptsTheTool() throws Exception {
    Programs.require("php", "php-cli");
    Path file = folder.resolve("tool.php");
    Files.writeString(file, toolOf("Our blog"));
    assertEquals(0, php("-l", file).status());
  }

  @Test
  void aWordPressWithoutADatabaseIsRefused() {
    Topology topology = Topology.named("lonely", WordPressHaTest::lonely);
    PlanException refused =
        assertThrows(
            PlanException.class,
            () -> Planner.plan(Validator.standard().validate(topology).requireValid()));
    assertEquals("service `wordpress` has no database", refused.finding().message());
  }

  private static void lonely(TopologyBuilder t) {
    Node web = t.node("web", "10.78.1.1", DEBIAN_12);
    t.service(
        "wordpress",
        WordPress.site("blog.example.org", "Our blog", "a@example.org"),
        s -> s.on(web).single().cron(WordPress.jobs()).ownedBy(web));
  }

  private static String toolOf(String title) {
    Plan plan = Planner.plan(report(Parameters.of(Map.of("title", title))).requireValid());
    return resources(plan, "app1").stream()
        .map(PlannedResource::resource)
        .filter(each -> each instanceof TextFile file && file.path().value().equals(TOOL))
        .map(each -> ((TextFile) each).content().plainText())
        .findFirst()
        .orElseThrow();
  }

  private Ended php(String option, Path file) throws Exception {
    return Launch.of("php", option, file.toString()).in(folder).run();
  }

  private static ValidationReport report(Parameters parameters) {
    return Validator.standard().validate(new WordPressHa().topology(parameters));
  }

  private static List<PlannedResource> resources(Plan plan, String node) {
    return plan.nodes().stream()
        .filter(each -> each.node().name().equals(node))
        .findFirst()
        .map(NodePlan::resources)
        .orElseThrow();
  }
}
