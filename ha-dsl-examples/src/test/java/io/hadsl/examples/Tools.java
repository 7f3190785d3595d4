package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Real programs that read what is emitted. */
final class Tools {

  private static final int MINUTES = 10;

  private Tools() {}

  /** How a program ended, and what it said on both of its outputs. */
  record Result(int status, String output) {}

  /** Skips the test without the program; in CI, where everything must be there, fails it. */
  static void require(String program, String debianPackage) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return;
      }
    }
    String missing = program + " is missing: apt-get install " + debianPackage;
    if (System.getenv("CI") != null) {
      fail(missing);
    }
    abort(missing);
  }

  /** Runs a program to its end. */
  static Result run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException {
    Path output = Files.createTempFile("tool", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        fail("no end after " + MINUTES + " minutes: " + String.join(" ", command));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new AssertionError(e);
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    return new Result(process.exitValue(), text);
  }

  /** Runs a program that must have nothing to say. */
  static void silent(Path folder, Map<String, String> environment, List<String> command)
      throws IOException {
    assertEquals(new Result(0, ""), run(folder, environment, command));
  }
}
