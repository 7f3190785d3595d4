package io.hadsl.core.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Another process that writes, to be killed or to be in the way. */
final class OutputChild implements AutoCloseable {

  /** Files per kind in the trees it writes: enough for a write to take a while. */
  static final int FILES = 300;

  private final Process process;
  private final BufferedReader output;

  private OutputChild(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Runs in the other process: {@code write DIRECTORY TEXT} or {@code hold DIRECTORY}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path directory = Path.of(args[1]);
    if (args[0].equals("hold")) {
      try (RunLock lock = RunLock.acquire(directory, directory)) {
        System.out.println("ready " + lock.workshop().journal());
        Thread.sleep(60_000);
      }
    } else if (args[0].equals("name")) {
      report(directory, Trees.of("caf\u00e9", ""));
    } else {
      FileTree tree = Trees.large(FILES, args[2]);
      System.out.println("ready");
      report(directory, tree);
    }
  }

  private static void report(Path directory, FileTree tree) {
    try {
      FileTreeWriter.to(directory).write(tree);
      System.out.println("done");
    } catch (OutputException e) {
      System.out.println(e.toString().replace('\n', ' '));
    }
  }

  static OutputChild start(Map<String, String> environment, String... args) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(args));
    builder.environment().putAll(environment);
    return start(builder);
  }

  /** Starts one to which the umask leaves less, or more, than is usual. */
  static OutputChild startUnder(String umask, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh"));
    command.addAll(command(args));
    return start(new ProcessBuilder(command));
  }

  private static List<String> command(String... args) {
    String classPath =
        directoryOf(FileTreeWriter.class)
            + System.getProperty("path.separator")
            + directoryOf(OutputChild.class);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                OutputChild.class.getName()));
    command.addAll(List.of(args));
    return command;
  }

  private static OutputChild start(ProcessBuilder builder) throws IOException {
    return new OutputChild(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The next line that it prints; null at its end. */
  String line() throws IOException {
    return output.readLine();
  }

  Process process() {
    return process;
  }

  /** Kills it as {@code kill -9} does, and waits. */
  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    process.onExit().join();
    output.close();
  }

  /** Where a class was loaded from; works also where the tests are patched into a module. */
  private static String directoryOf(Class<?> type) {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    URL url = Objects.requireNonNull(type.getResource(file));
    try {
      String path = url.toURI().getPath();
      return path.substring(0, path.length() - file.length());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
