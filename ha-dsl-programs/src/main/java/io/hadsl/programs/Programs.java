package io.hadsl.programs;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Real programs that read what we write. They are run here and not by the runner of the proof,
 * because the tests of core use them too, and the proof needs core.
 */
public final class Programs {

  private static final int MOST_MINUTES = 10;

  private Programs() {}

  /**
   * How a program ended.
   *
   * @param status its exit status
   * @param output what it printed, errors included
   */
  public record Result(int status, String output) {}

  /** Skips the test where a program is missing; in CI, where all must be there, fails it. */
  public static void require(String program, String debianPackage) {
    assumeTrue(isThere(program, debianPackage), hint(program, debianPackage));
  }

  /**
   * Whether a program is installed, for properties, which fail where every try is skipped; in CI a
   * missing program is a failure.
   */
  public static boolean isThere(String program, String debianPackage) {
    boolean there = false;
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      there |= Files.isExecutable(Path.of(folder, program));
    }
    assertTrue(there || System.getenv("CI") == null, hint(program, debianPackage));
    return there;
  }

  private static String hint(String program, String debianPackage) {
    return program + " is missing: apt-get install " + debianPackage;
  }

  /** Runs a program to its end. */
  public static Result run(String... command) {
    return run(Map.of(), command);
  }

  /** Runs a program to its end with more in its environment. */
  public static Result run(Map<String, String> environment, String... command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return run(builder, "");
  }

  /** Runs a program to its end in a folder. */
  public static Result run(Path folder, List<String> command) {
    return run(new ProcessBuilder(command).directory(folder.toFile()), "");
  }

  /** Runs a program to its end, which reads a text. */
  public static Result run(String input, List<String> command) {
    return run(new ProcessBuilder(command), input);
  }

  /** Through files, so that neither side waits for the other. */
  private static Result run(ProcessBuilder builder, String input) {
    builder.environment().putIfAbsent("LC_ALL", "C.UTF-8");
    try {
      Path given = Files.createTempFile("program", ".in");
      Path printed = Files.createTempFile("program", ".out");
      try {
        Files.writeString(given, input);
        Process process =
            builder
                .redirectInput(given.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          fail("no end after " + MOST_MINUTES + " minutes: " + builder.command());
        }
        String output = new String(Files.readAllBytes(printed), StandardCharsets.UTF_8);
        return new Result(process.exitValue(), output);
      } finally {
        Files.delete(given);
        Files.delete(printed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
