package io.hadsl.lab.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program of this computer that is run to its end, never for longer than its time limit: it runs
 * below timeout(1), so the limit holds even if this process is killed meanwhile.
 *
 * <p>Its output goes through files, not pipes: what it leaves running in the background cannot keep
 * us waiting.
 *
 * <p>The proof has a runner of its own, which neither module could use from the other, and core,
 * the only one that both know, starts no programs. They also want different things: here the limit
 * must outlive this process, the environment is what root's shell has, output is followed while it
 * grows, and errors are kept apart from it; there a program reads as the person would, and all that
 * it says is one text.
 */
public final class HostCommand {

  /** Where programs are looked for. */
  public static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private static final Duration USUAL = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final List<String> words;
  private final Map<String, String> environment = new TreeMap<>();
  private Duration limit = USUAL;
  private @Nullable Path input;
  private @Nullable Path output;
  private @Nullable Consumer<String> listener;

  private HostCommand(List<String> words) {
    this.words = words;
  }

  /**
   * Names a program and its arguments.
   *
   * @param words the program, looked up on the usual path with the sbin folders, and its arguments
   * @return the command, with a limit of a minute and nothing to read
   */
  public static HostCommand of(String... words) {
    return of(List.of(words));
  }

  /**
   * Names a program and its arguments.
   *
   * @param words the program and its arguments
   * @return the command, with a limit of a minute and nothing to read
   */
  public static HostCommand of(List<String> words) {
    return new HostCommand(List.copyOf(words));
  }

  /**
   * Sets how long it may take.
   *
   * @param atMost the time, rounded up to a second
   * @return this
   */
  public HostCommand within(Duration atMost) {
    limit = atMost;
    return this;
  }

  /**
   * Sets a variable of its environment, beside PATH, HOME and LC_ALL, which are always set.
   *
   * @param name the variable
   * @param value its value
   * @return this
   */
  public HostCommand with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /**
   * Gives it a file as standard input.
   *
   * @param file the file
   * @return this
   */
  public HostCommand reading(Path file) {
    input = file;
    return this;
  }

  /**
   * Sends its standard output to a file; the outcome's {@link Outcome#out} is empty then.
   *
   * @param file the file, made or overwritten
   * @return this
   */
  public HostCommand writing(Path file) {
    output = file;
    return this;
  }

  /**
   * Tells the lines of its standard output while it runs.
   *
   * @param lines is told each line that has ended, soon after, on the thread that runs it
   * @return this
   */
  public HostCommand telling(Consumer<String> lines) {
    listener = lines;
    return this;
  }

  /**
   * Runs it.
   *
   * @return what it did
   * @throws LabException if it could not be run at all
   */
  public Outcome run() {
    try {
      Path folder = Files.createTempDirectory("ha-dsl-run");
      Path out = output == null ? folder.resolve("out") : output;
      Path err = folder.resolve("err");
      try {
        int status = execute(out, err);
        String said = output == null ? Files.readString(out, StandardCharsets.UTF_8) : "";
        return new Outcome(status, said, Files.readString(err, StandardCharsets.UTF_8));
      } finally {
        Files.deleteIfExists(folder.resolve("out"));
        Files.deleteIfExists(err);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new LabException("could not run " + this + ": " + e.getMessage(), e);
    }
  }

  /**
   * Runs it, and wants it to succeed.
   *
   * @param what what it is for, such as {@code "start app1"}
   * @return what it did
   * @throws LabException if its exit status is not 0
   */
  public Outcome orFail(String what) {
    return run().orFail(what);
  }

  private int execute(Path out, Path err) throws IOException {
    List<String> all = new ArrayList<>(words.size() + 3);
    long seconds = Math.max(1, limit.plusMillis(999).toSeconds());
    all.addAll(List.of("timeout", "--kill-after=" + GRACE.toSeconds(), Long.toString(seconds)));
    all.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.redirectInput(input == null ? Path.of("/dev/null").toFile() : input.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Map<String, String> variables = builder.environment();
    variables.clear();
    variables.put("PATH", PATH);
    variables.put("HOME", "/root");
    variables.put("LC_ALL", "C.UTF-8");
    variables.putAll(environment);
    Process process = builder.start();
    try {
      if (!await(process, Duration.ofSeconds(seconds).plus(GRACE.multipliedBy(2)), out)) {
        process.destroyForcibly();
        return 137;
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new LabException("interrupted while running " + this, e);
    }
  }

  private boolean await(Process process, Duration atMost, Path out)
      throws IOException, InterruptedException {
    if (listener == null) {
      return process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS);
    }
    long end = System.nanoTime() + atMost.toNanos();
    try (GrowingFile said = new GrowingFile(out, listener)) {
      boolean ended = false;
      while (!ended && System.nanoTime() < end) {
        ended = process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        said.tell();
      }
      return ended;
    }
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
