package io.hadsl.components;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Real programs that read what we write. */
public final class Tools {

  /** What a program did. */
  public record Result(int exit, String output) {}

  private Tools() {}

  /** Goes on only where a program is installed; in CI a missing program is a failure. */
  public static void require(String program, String debianPackage) {
    assumeTrue(isThere(program, debianPackage), hint(program, debianPackage));
  }

  /**
   * Whether a program is installed, for properties, which fail where every try is skipped; in CI a
   * missing program is a failure.
   */
  public static boolean isThere(String program, String debianPackage) {
    boolean there = run("sh", "-c", "command -v \"$0\"", program).exit() == 0;
    if (System.getenv("CI") != null) {
      assertTrue(there, hint(program, debianPackage));
    }
    return there;
  }

  private static String hint(String program, String debianPackage) {
    return program + " is missing: apt-get install " + debianPackage;
  }

  /** Runs a program to its end. */
  public static Result run(String... command) {
    try {
      Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
