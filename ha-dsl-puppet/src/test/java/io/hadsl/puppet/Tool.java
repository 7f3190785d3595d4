package io.hadsl.puppet;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs that read our files. */
public final class Tool {

  /**
   * How a program ended.
   *
   * @param code its exit code
   * @param output what it printed, errors included
   */
  public record Result(int code, String output) {}

  private Tool() {}

  /** Skips the test if a program is missing here, and fails it where tests must be complete. */
  public static void need(String program, String debianPackage) {
    boolean found = false;
    for (String folder : System.getenv("PATH").split(":", -1)) {
      found |= Files.isExecutable(Path.of(folder, program));
    }
    String missing = program + " is missing: apt-get install " + debianPackage;
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(found, missing);
    }
    assumeTrue(found, missing);
  }

  /** Runs a program in a folder. */
  public static Result run(Path folder, List<String> command) {
    try {
      Path output = Files.createTempFile("tool", ".out");
      List<String> full = new ArrayList<>(command);
      Process process =
          new ProcessBuilder(full)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " did not end in ten minutes");
      }
      String text = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      return new Result(process.exitValue(), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
