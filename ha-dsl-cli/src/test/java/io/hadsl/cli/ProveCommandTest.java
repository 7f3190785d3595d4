package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.cli.failure.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says and how it ends. */
final class ProveCommandTest {

  private static final String BACKENDS = "--backend=shell,systemd,lxc";

  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void aTopologyIsMadeAndRead() {
    Run run = Run.of("prove", "publik", BACKENDS, "--files");
    assertEquals(Failure.OK, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().contains("\nhosts/web1/shell/apply.sh  shellcheck, dash\n"), run.out());
    assertTrue(run.out().startsWith("README.md  mdl, readme\n"), run.out());
    assertTrue(run.out().contains(" files, 0 nodes: accepted; "), run.out());
  }

  @Test
  void aComplaintNamesTheLineOfCodeAndEndsWithFindings() throws IOException {
    // Few files, as all are read twice.
    Run.of("synth", "publik", "--backend=lxc", "-o", folder.toString());
    Path machine = folder.resolve("provision/lxc/web1.conf");
    Files.writeString(machine, Files.readString(machine) + "lxc.net.0.type = pigeon\n");
    Run run = Run.of("prove", folder.toString(), "--quiet");
    assertEquals(Failure.FINDINGS, run.exitCode());
    assertTrue(run.out().contains("REFUSED  lxc  provision/lxc/web1.conf"), run.out());
    assertTrue(run.out().contains("\n  from: node(web1) (PublikHa.java:"), run.out());
    Run json = Run.of("prove", folder.toString(), "--format", "json");
    assertTrue(json.out().contains("\"location\" : \"PublikHa.java:"), json.out());
  }

  @Test
  void aDirectoryOfSomebodyElsesIsWrongUsage() {
    Run run = Run.of("prove", folder.toString());
    assertEquals(Failure.USAGE, run.exitCode());
    assertTrue(run.err().startsWith("ha-dsl: " + folder + " has no manifest.json"), run.err());
  }

  @Test
  void aTopologyThatIsRefusedIsNotProved() throws IOException {
    Path source = folder.resolve("Twice.java");
    Files.writeString(
        source,
        """
        import io.hadsl.core.model.*;
        import io.hadsl.core.value.*;

        class Twice implements TopologySource {
          public Topology topology(Parameters p) {
            return Topology.named("twice", t -> {
              t.node("a", "10.0.0.1", OsRelease.DEBIAN_12);
              t.node("b", "10.0.0.1", OsRelease.DEBIAN_12);
            });
          }
        }
        """);
    Run run = Run.of("prove", source.toString());
    assertEquals(Failure.FINDINGS, run.exitCode());
    assertTrue(run.err().contains("ERROR"), run.err());
    assertTrue(run.err().contains("there is nothing to prove"), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  @Test
  void optionsOfATopologyAreNotPassedOverForADirectory() {
    for (String option : new String[] {"--param pairs=3", "--backend shell"}) {
      String[] words = option.split(" ", -1);
      Run run = Run.of("prove", folder.toString(), words[0], words[1]);
      assertEquals(Failure.USAGE, run.exitCode(), run.out());
      assertTrue(run.err().contains(words[0] + " is for a topology"), run.err());
    }
  }

  /** A file that is there, and of which the kernel reads nothing, to nobody (proc(5)). */
  @Test
  void whatCannotBeReadIsNoFaultOfOurs() throws IOException {
    Path memory = Path.of("/proc/self/mem");
    Files.createSymbolicLink(folder.resolve("manifest.json"), memory);
    Run prove = Run.of("prove", folder.toString());
    assertEquals(Failure.USAGE, prove.exitCode());
    assertEquals("ha-dsl: cannot read " + folder + ": Input/output error\n", prove.err());
    Path json = Files.createSymbolicLink(folder.resolve("x.json"), memory);
    assertEquals(
        "ha-dsl: " + json + " cannot be read: Input/output error\n",
        Run.of("check", json.toString()).err());
    // Root, who runs tests, may read all else.
    assertEquals(
        "x.json cannot be read: permission denied",
        Failure.unreadable("x.json", new AccessDeniedException("x.json")).getMessage());
  }

  @Test
  void filesOfWhichSomeAreNewAndSomeOldAreNotRead() throws IOException {
    assertEquals(Failure.OK, Run.of("synth", "publik", BACKENDS, "-o", folder + "/out").exitCode());
    Files.createDirectories(folder.resolve("out/.ha-dsl"));
    Files.writeString(folder.resolve("out/.ha-dsl/journal"), "");
    Run run = Run.of("prove", folder + "/out");
    assertEquals(Failure.USAGE, run.exitCode());
    assertTrue(run.err().contains("so some files are new and some old: run"), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
  }
}
