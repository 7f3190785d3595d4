package io.hadsl.shell;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs real programs. */
final class Tools {

  /** How a program ended, and all it printed. */
  record Result(int status, String output) {}

  private Tools() {}

  /** Skips the test where a program is missing; fails it in CI, where it must not be. */
  static void require(String program, String debianPackage) {
    boolean found = run("", List.of("sh", "-c", "command -v " + program)).status() == 0;
    if (!found && "true".equals(System.getenv("CI"))) {
      fail(program + " is missing: apt install " + debianPackage);
    }
    assumeTrue(found, program + " is missing: apt install " + debianPackage);
  }

  /** Runs a program to its end; standard error is part of the output. */
  static Result run(String input, List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      Thread writer =
          new Thread(
              () -> {
                try (OutputStream to = process.getOutputStream()) {
                  to.write(input.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                  // The program may end without reading all: its status and output tell.
                }
              });
      writer.start();
      String output;
      try (InputStream from = process.getInputStream()) {
        output = new String(from.readAllBytes(), StandardCharsets.UTF_8);
      }
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " took more than a minute");
      }
      return new Result(process.exitValue(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
