package io.hadsl.components;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Programs that read what components write. */
public final class RealTools {

  /** What a program did; standard error is part of the output. */
  public record Result(int exit, String output) {}

  private RealTools() {}

  /** Goes on only where a program is installed; in CI a missing program is a failure. */
  public static void require(String program, String debianPackage) {
    boolean there = run("sh", "-c", "command -v \"$0\"", program).exit() == 0;
    String hint = program + " is missing: apt-get install " + debianPackage;
    assertTrue(there || !"true".equals(System.getenv("CI")), hint);
    assumeTrue(there, hint);
  }

  /** Runs a program to its end. */
  public static Result run(String... command) {
    return run(Map.of(), command);
  }

  /** Runs a program to its end with more in its environment. */
  public static Result run(Map<String, String> environment, String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
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

  /** The text of a file that stands beside a class. */
  public static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
