package io.hadsl.core.output;

import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** What stands at a place in the output directory. */
enum Found {
  ABSENT("nothing"),
  FILE("a file"),
  FOLDER("a folder"),
  LINK("a symbolic link, which could lead out of the directory"),
  OTHER("neither file nor folder");

  private final String words;

  Found(String words) {
    this.words = words;
  }

  static Found of(@Nullable BasicFileAttributes attributes) {
    if (attributes == null) {
      return ABSENT;
    }
    if (attributes.isRegularFile()) {
      return FILE;
    }
    if (attributes.isDirectory()) {
      return FOLDER;
    }
    return attributes.isSymbolicLink() ? LINK : OTHER;
  }

  /** How a message names it. */
  String words() {
    return words;
  }
}
