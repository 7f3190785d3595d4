package io.hadsl.proof.program;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One run of a program: in a folder, with a bounded time, with nothing on standard input unless
 * something is given. Texts are UTF-8 whatever the locale of this machine says. The lab's commands
 * want other things, and say so at {@code HostCommand}.
 */
public final class Launch {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** So that the output of a program that went wild fits into memory. */
  private static final int MOST_BYTES = 16 << 20;

  private final List<String> command;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private Path folder = Path.of("/");
  private byte[] input = {};
  private Duration patience = PATIENCE;

  private Launch(List<String> command) {
    this.command = new ArrayList<>(command);
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("PATH", Program.folders().collect(Collectors.joining(File.pathSeparator)));
  }

  /**
   * A run of a program.
   *
   * @param command the program and its arguments
   * @return it, not started
   */
  public static Launch of(String... command) {
    return new Launch(List.of(command));
  }

  /**
   * A run of a program.
   *
   * @param command the program and its arguments
   * @return it, not started
   */
  public static Launch of(List<String> command) {
    return new Launch(command);
  }

  /**
   * Adds arguments.
   *
   * @param arguments any values
   * @return this
   */
  public Launch with(Iterable<?> arguments) {
    arguments.forEach(each -> command.add(String.valueOf(each)));
    return this;
  }

  /**
   * Sets a variable of its environment.
   *
   * @param name the variable
   * @param value any value
   * @return this
   */
  public Launch set(String name, Object value) {
    environment.put(name, String.valueOf(value));
    return this;
  }

  /**
   * Sets where it runs; else in the root directory.
   *
   * @param working its working directory
   * @return this
   */
  public Launch in(Path working) {
    folder = working;
    return this;
  }

  /**
   * Gives it something to read on standard input.
   *
   * @param text what it reads
   * @return this
   */
  public Launch reading(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /**
   * Sets how long it may take; else three minutes.
   *
   * @param most the longest time
   * @return this
   */
  public Launch within(Duration most) {
    patience = most;
    return this;
  }

  /**
   * Runs it to its end, or to the end of the time given to it.
   *
   * @return how it ended
   * @throws IOException if it cannot be started
   */
  public Ended run() throws IOException {
    Path output = Files.createTempFile("ha-dsl-", ".out");
    Path given = Files.createTempFile("ha-dsl-", ".in");
    try {
      Files.write(given, input);
      return run(given.toFile(), output.toFile());
    } finally {
      Files.delete(output);
      Files.delete(given);
    }
  }

  private Ended run(File given, File output) throws IOException {
    String name = command.get(0);
    // Else it would be looked for where our own PATH says, in another order.
    command.set(0, new Program(name, name).find().map(Path::toString).orElse(name));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(given)
            .redirectErrorStream(true)
            .redirectOutput(output);
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = false;
    try {
      ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    }
    return new Ended(ended ? process.exitValue() : Ended.TIMED_OUT, text(output));
  }

  private static String text(File output) throws IOException {
    try (var in = Files.newInputStream(output.toPath())) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }
}
