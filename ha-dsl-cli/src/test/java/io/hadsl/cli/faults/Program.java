package io.hadsl.cli.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.cli.Main;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The command line as a process of its own, started the way the launcher does. */
final class Program {

  private static final long MOST_SECONDS = 120;

  private final List<String> java;
  private final Path output;

  private Program(List<String> java, Path output) {
    this.java = java;
    this.output = output;
  }

  /** What one process did. */
  record Outcome(int status, String output) {}

  /**
   * The program, from jars, as only those may stand in an archive of classes. The archive halves
   * the time to start, and a test starts many.
   *
   * @param folder where jars, archive and what is printed go
   * @param warmUp the arguments of a first run, which makes the archive
   */
  static Program in(Path folder, String... warmUp) throws IOException {
    String archive = folder.resolve("classes.jsa").toString();
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable"));
    List<String> end = List.of("-cp", jars(folder), Main.class.getName());
    Path printed = folder.resolve("printed");
    List<String> first = new ArrayList<>(java);
    first.add("-XX:ArchiveClassesAtExit=" + archive);
    first.addAll(end);
    new Program(first, printed).ends(warmUp);
    java.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto"));
    java.addAll(end);
    return new Program(java, printed);
  }

  /** The same, for a test that runs beside another. */
  Program printingTo(String name) {
    return new Program(java, output.resolveSibling(name));
  }

  /** Starts it; what it prints can be read when it has ended. */
  Process start(String... arguments) throws IOException {
    return new ProcessBuilder(command(arguments))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** Runs it to its end. */
  Outcome run(String... arguments) throws IOException {
    Process process = start(arguments);
    await(process);
    return new Outcome(process.exitValue(), Files.readString(output));
  }

  /** Runs it to its good end; returns what it printed. */
  String ends(String... arguments) throws IOException {
    Outcome outcome = run(arguments);
    assertEquals(0, outcome.status(), outcome.output());
    return outcome.output();
  }

  /** The words that start it. */
  List<String> command(String... arguments) {
    List<String> words = new ArrayList<>(java);
    words.addAll(List.of(arguments));
    return words;
  }

  /** Waits for the end of a process, and kills one that does not end. */
  static void await(Process process) {
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("no end after " + MOST_SECONDS + " seconds");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new AssertionError("interrupted", e);
    }
  }

  /** The class path of this test without its tests, folders of classes packed into jars. */
  private static String jars(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
        jars.add(pack(path, folder.resolve("classes" + jars.size() + ".jar")).toString());
      } else if (Files.isRegularFile(path)) {
        jars.add(entry);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path pack(Path classes, Path jar) throws IOException {
    try (Stream<Path> files = Files.walk(classes);
        OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out)) {
      files.filter(Files::isRegularFile).forEach(file -> add(packed, classes, file));
    }
    return jar;
  }

  private static void add(JarOutputStream jar, Path root, Path file) {
    try {
      jar.putNextEntry(new JarEntry(root.relativize(file).toString()));
      Files.copy(file, jar);
      jar.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
