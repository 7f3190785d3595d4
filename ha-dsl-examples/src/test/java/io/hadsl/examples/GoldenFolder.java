package io.hadsl.examples;

import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A committed tree: what an example is expected to become. */
final class GoldenFolder {

  /** Git keeps of a file's mode only whether it may be executed. */
  private static final int PLAIN = 0644;

  private static final int EXECUTABLE = 0755;

  private final Path folder;

  private GoldenFolder(Path folder) {
    this.folder = folder;
  }

  /** The tree of a sample; there is none yet for a new one. */
  static GoldenFolder of(Sample sample) {
    return at(Path.of("src/test/golden", sample.folder()));
  }

  /** A tree anywhere. */
  static GoldenFolder at(Path folder) {
    return new GoldenFolder(folder);
  }

  /** Whether this run is to write what it finds different; it fails nevertheless. */
  static boolean isRewriteWanted() {
    return Boolean.getBoolean("golden.rewrite");
  }

  /** The text of a file. */
  String text(String path) throws IOException {
    return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
  }

  /** One line for each file that is not the same here and in a tree. */
  List<String> differences(FileTree tree) throws IOException {
    List<String> differences = new ArrayList<>();
    TreeSet<String> superfluous = new TreeSet<>(paths());
    for (GeneratedFile file : tree.files()) {
      if (superfluous.remove(file.path())) {
        compare(file, differences);
      } else {
        differences.add(file.path() + ": is made, but not committed");
      }
    }
    superfluous.forEach(path -> differences.add(path + ": is committed, but not made"));
    return differences;
  }

  /** Makes this the same as a tree. */
  void rewrite(FileTree tree) throws IOException {
    for (String path : paths()) {
      if (tree.get(path).isEmpty()) {
        Files.delete(folder.resolve(path));
      }
    }
    for (GeneratedFile file : tree.files()) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.write(path, file.content());
      if (!path.toFile().setExecutable(file.mode() == EXECUTABLE, false)) {
        throw new IOException(path + ": the mode cannot be set");
      }
    }
  }

  private void compare(GeneratedFile file, List<String> differences) throws IOException {
    Path path = folder.resolve(file.path());
    byte[] expected = Files.readAllBytes(path);
    if (!Arrays.equals(expected, file.content())) {
      differences.add(file.path() + firstDifference(expected, file.content()));
    }
    int mode = Files.isExecutable(path) ? EXECUTABLE : PLAIN;
    if (mode != file.mode()) {
      differences.add(
          file.path()
              + ": mode "
              + Integer.toOctalString(mode)
              + " is committed, "
              + Integer.toOctalString(file.mode())
              + " is made");
    }
  }

  private static String firstDifference(byte[] expected, byte[] actual) {
    List<String> before = lines(expected);
    List<String> after = lines(actual);
    int line = 0;
    while (line < before.size()
        && line < after.size()
        && before.get(line).equals(after.get(line))) {
      line++;
    }
    return ":" + (line + 1) + "\n  - " + at(before, line) + "\n  + " + at(after, line);
  }

  /** With the ends of the lines, so that a missing last newline is seen. */
  private static List<String> lines(byte[] bytes) {
    return List.of(new String(bytes, StandardCharsets.UTF_8).split("(?<=\n)", -1));
  }

  private static String at(List<String> lines, int line) {
    if (line >= lines.size() || lines.get(line).isEmpty()) {
      return "(ends here)";
    }
    String text = lines.get(line);
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text + "(no newline)";
  }

  private List<String> paths() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
