package io.hadsl.provision;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that read what we write. */
final class Tool {

  private Tool() {}

  /** What a program did. */
  record Outcome(int status, String output) {}

  /** Skips the test without the program, but fails where everything must be there. */
  static void require(String program, String debianPackage) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return;
      }
    }
    String missing = program + " is missing: apt-get install " + debianPackage;
    if ("true".equals(System.getenv("CI"))) {
      fail(missing);
    }
    abort(missing);
  }

  /** Runs a program to its end, at most a minute. */
  static Outcome run(Map<String, String> environment, String... command) {
    try {
      Path output = Files.createTempFile("tool", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        fail("no end after a minute: " + String.join(" ", command));
      }
      String text = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      return new Outcome(process.exitValue(), text);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(String.join(" ", command), e);
    }
  }
}
