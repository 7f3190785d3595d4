package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hadsl.core.model.Parameters;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Command;
import io.hadsl.core.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real dpkg, in a root of its own, while a job is taken from a node and given back. */
final class CronHandoverTest {

  private static final String JOB = "/etc/cron.d/wcs";

  @TempDir Path folder;
  private Path root;
  private final Plan plan =
      Planner.plan(
          Validator.standard().validate(new PublikHa().topology(Parameters.none())).requireValid());

  @BeforeEach
  void emptySystem() throws IOException {
    boolean possible = run(Map.of(), "sh", "-c", "[ $(id -u) = 0 ] && command -v dpkg-divert") == 0;
    String why = "needs root and dpkg, on Debian";
    assertTrue(possible || !"true".equals(System.getenv("CI")), why);
    assumeTrue(possible, why);
    root = Files.createDirectory(folder.resolve("root"));
    Files.createDirectories(root.resolve("var/lib/dpkg/updates"));
    Files.createDirectories(root.resolve("var/lib/dpkg/info"));
    Files.createDirectories(root.resolve("etc/cron.d"));
    Files.writeString(root.resolve("var/lib/dpkg/status"), "");
  }

  @Test
  void aNodeThatDoesNotOwnTheJobNeverHasItNotEvenAfterAnUpgrade() throws IOException {
    apply("web2");
    install("1", "* * * * * wcs first\n");
    assertFalse(Files.exists(job()));
    install("2", "* * * * * wcs second\n");
    assertFalse(Files.exists(job()));
    assertEquals("* * * * * wcs second\n", Files.readString(disabled()));
    assertEquals(0, apply("web2"), "a second run has nothing to do");
  }

  @Test
  void aJobThatWasThereAlreadyIsTakenAway() throws IOException {
    install("1", "* * * * * wcs first\n");
    assertTrue(Files.exists(job()));
    apply("web2");
    assertFalse(Files.exists(job()));
    assertEquals("* * * * * wcs first\n", Files.readString(disabled()));
  }

  @Test
  void aNodeThatBecomesTheOwnerGetsThePackagesJobBack() throws IOException {
    apply("web2");
    install("1", "* * * * * wcs first\n");
    apply("web1");
    assertEquals("* * * * * wcs first\n", Files.readString(job()));
    assertFalse(Files.exists(disabled()));
    install("2", "* * * * * wcs second\n");
    assertEquals("* * * * * wcs second\n", Files.readString(job()));
    assertEquals(0, apply("web1"), "a second run has nothing to do");
  }

  private Path job() {
    return root.resolve(JOB.substring(1));
  }

  private Path disabled() {
    return root.resolve(JOB.substring(1) + ".ha-dsl-disabled");
  }

  /** Does what the plan wants of the job on a node; how many commands had something to do. */
  private int apply(String node) throws IOException {
    Map<String, String> system =
        Map.of(
            "FILE", JOB,
            "DPKG_ROOT", root.toString(),
            "DPKG_ADMINDIR", root.resolve("var/lib/dpkg").toString());
    int done = 0;
    for (PlannedResource each : node(node).resources()) {
      if (each.resource() instanceof Command command
          && JOB.equals(command.environment().get("FILE"))
          && command.guard() instanceof Command.Unless unless
          && run(system, "dash", "-euc", unless.script()) != 0) {
        assertEquals(0, run(system, "dash", "-euc", command.script()), command.name());
        done++;
      }
      if (each.resource() instanceof AbsentPath absent && absent.path().value().equals(JOB)) {
        Files.deleteIfExists(job());
      }
    }
    return done;
  }

  private NodePlan node(String name) {
    return plan.nodes().stream()
        .filter(each -> each.node().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Builds and installs a package whose only file is the job, as configuration. */
  private void install(String version, String text) throws IOException {
    Path tree = folder.resolve("tree" + version);
    Files.createDirectories(tree.resolve("DEBIAN"));
    Files.createDirectories(tree.resolve("etc/cron.d"));
    Files.writeString(tree.resolve("etc/cron.d/wcs"), text);
    Files.writeString(tree.resolve("DEBIAN/conffiles"), JOB + "\n");
    Files.writeString(
        tree.resolve("DEBIAN/control"),
        "Package: wcs\nVersion: "
            + version
            + "\nArchitecture: all\nMaintainer: Nobody <nobody@example.org>\nDescription: a job\n");
    Path deb = folder.resolve("wcs_" + version + ".deb");
    assertEquals(
        0,
        run(
            Map.of(),
            "dpkg-deb",
            "--root-owner-group",
            "--build",
            tree.toString(),
            deb.toString()));
    assertEquals(
        0,
        run(
            Map.of(),
            "dpkg",
            "--root=" + root,
            "--log=" + folder.resolve("log"),
            "--force-confold,confdef",
            "--install",
            deb.toString()));
  }

  private static int run(Map<String, String> environment, String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      if (exit > 1) {
        throw new AssertionError(List.of(command) + ": " + output);
      }
      return exit;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
