package io.hadsl.cli.report;

import io.hadsl.core.value.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where source files lie, for tools that show findings beside the line. An element knows its file's
 * simple name, as an exception's stack trace does; the folder is looked for.
 */
public final class SourceFiles {

  /** Holds copies of sources and much else. */
  private static final Set<String> SKIPPED = Set.of("target", "build", "out", "node_modules");

  private static final int DEEPEST = 24;

  private final Path root;
  private final Map<String, Optional<Path>> found = new HashMap<>();
  private boolean searched;

  private SourceFiles(Path root) {
    this.root = root;
  }

  /**
   * Looks below a folder, once, when the first file is asked for.
   *
   * @param root the folder that paths are relative to
   * @return files below it
   */
  public static SourceFiles below(Path root) {
    return new SourceFiles(root);
  }

  /**
   * The path of a place's file.
   *
   * @param place a place that is known
   * @return relative to the root, with slashes; the simple name if no file or several have it
   */
  public String pathOf(SourceLocation place) {
    if (!searched) {
      search();
      searched = true;
    }
    return found
        .getOrDefault(place.file(), Optional.empty())
        .map(path -> root.relativize(path).toString().replace('\\', '/'))
        .orElse(place.file());
  }

  private void search() {
    try {
      Files.walkFileTree(root, Set.of(), DEEPEST, new Visitor());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean isSkipped = name.startsWith(".") || SKIPPED.contains(name);
      return isSkipped && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(".java") || name.endsWith(".json")) {
        // Of two files of one name, nobody knows which is meant.
        found.merge(name, Optional.of(file), (one, other) -> Optional.empty());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }
  }
}
