package io.hadsl.cli.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.cli.Run;
import io.hadsl.cli.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code synth} on a disk that is full or read-only, and twice at once: what was there stays, the
 * person is told why, and once that is mended the next run succeeds.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SynthTroubleTest {

  /** The exit code where the person has to mend something first. */
  private static final int FAILED = Failure.USAGE;

  private Path folder;
  private Program program;
  private Map<String, String> small;
  private Map<String, String> large;

  @BeforeAll
  void first(@TempDir Path temp) throws IOException {
    folder = temp;
    program = Program.in(folder, synth(1, folder.resolve("small")));
    small = Tree.of(folder.resolve("small"));
    assertEquals(0, Run.of(synth(3, folder.resolve("large"))).exitCode());
    large = Tree.of(folder.resolve("large"));
  }

  private static String[] synth(int pairs, Path out) {
    return new String[] {"synth", "fleet", "--param", "pairs=" + pairs, "-o", out.toString()};
  }

  /**
   * Runs steps where a file system of the given options is mounted at {@code disk}; nobody else
   * sees it.
   */
  private String onADisk(String options, String... steps) throws IOException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    Path script = folder.resolve("steps");
    List<String> lines = new ArrayList<>(List.of("set -eu", "cd " + folder));
    lines.add("mount -t tmpfs -o " + options + " tmpfs " + disk + " || exit 77");
    lines.addAll(List.of(steps));
    Files.writeString(script, String.join("\n", lines) + "\n");
    Path printed = folder.resolve("steps.out");
    Process process =
        new ProcessBuilder(
                "unshare", "--mount", "--propagation", "private", "sh", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    Program.await(process);
    String output = Files.readString(printed);
    if (process.exitValue() == 77 || output.contains("unshare failed")) {
      Assumptions.abort("mounting a file system of its own needs root: not shown to work");
    }
    assertEquals(0, process.exitValue(), output);
    return output;
  }

  /** A line of shell that runs synth and asks for an exit code. */
  private String synthOnDisk(int pairs, int expected) {
    String words = String.join(" ", program.command(synth(pairs, folder.resolve("disk/out"))));
    return "status=0; " + words + " || status=$?; test $status -eq " + expected;
  }

  /** Brings out what stands on the disk. */
  private static String keep(String name) {
    return "rm -rf " + name + "; cp -a disk/out " + name;
  }

  @Test
  void aFullDisk() throws IOException {
    String said =
        onADisk(
            "size=900k",
            synthOnDisk(1, 0),
            synthOnDisk(3, FAILED),
            keep("full-after"),
            "mount -o remount,size=20m disk",
            synthOnDisk(3, 0),
            keep("full-next"));
    assertTrue(said.contains("No space left on device; nothing there was changed"), said);
    assertTrue(said.contains("the disk is full: "), said);
    assertEquals(small, Tree.of(folder.resolve("full-after")));
    assertEquals(large, Tree.of(folder.resolve("full-next")));
  }

  @Test
  @Tag("proof")
  void aReadOnlyDisk() throws IOException {
    String said =
        onADisk(
            "size=20m",
            synthOnDisk(1, 0),
            "mount -o remount,ro disk",
            synthOnDisk(3, FAILED),
            "echo untouched; " + synthOnDisk(1, 0),
            keep("ro-after"),
            "mount -o remount,rw disk",
            synthOnDisk(3, 0),
            keep("ro-next"));
    assertTrue(said.contains("mounted read-only"), said);
    assertEquals(small, Tree.of(folder.resolve("ro-after")));
    assertEquals(large, Tree.of(folder.resolve("ro-next")));
  }

  @Test
  @Tag("proof")
  void twoAtOnce() throws IOException {
    Path out = folder.resolve("two");
    for (int i = 0; i < 2; i++) {
      Process first = program.start(synth(1, out));
      Process second = program.start(synth(3, out));
      Program.await(first);
      Program.await(second);
      assertTrue(first.exitValue() == 0 || second.exitValue() == 0, "one of them wrote");
      assertTrue(List.of(0, FAILED).contains(first.exitValue()));
      assertTrue(List.of(0, FAILED).contains(second.exitValue()));
      Map<String, String> after = Tree.of(out);
      assertTrue(after.equals(small) || after.equals(large), "a mixture of the two");
      if (second.exitValue() != 0) {
        assertEquals(small, after);
      }
      program.ends(synth(3, out));
      assertEquals(large, Tree.of(out));
    }
  }
}
