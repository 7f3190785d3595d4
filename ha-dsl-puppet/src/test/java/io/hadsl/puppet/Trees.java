package io.hadsl.puppet;

import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks into trees, and puts them on disk for programs to read. */
final class Trees {

  private Trees() {}

  static void write(FileTree tree, Path folder) {
    try {
      for (GeneratedFile file : tree.files()) {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.write(path, file.content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(FileTree tree, String path) {
    return new String(
        tree.get(path)
            .orElseThrow(() -> new AssertionError("no " + path + " in " + tree))
            .content(),
        StandardCharsets.UTF_8);
  }

  /** The files with an ending, as they stand below the folder. */
  static List<String> paths(FileTree tree, Path folder, String ending) {
    return tree.files().stream()
        .map(GeneratedFile::path)
        .filter(path -> path.endsWith(ending))
        .map(path -> folder.resolve(path).toString())
        .toList();
  }
}
