package io.hadsl.proof;

import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.FileTreeWriter;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import java.nio.file.Path;

/** A few files, written as ha-dsl writes them. */
public final class SmallTree {

  /** What every file stems from. */
  public static final Origin ORIGIN = new Origin("node(a)", "Small.java:7");

  private final FileTree.Builder tree = FileTree.builder();

  /** Adds a file. */
  public SmallTree with(String path, String text) {
    tree.add(GeneratedFile.text(path, text, ORIGIN));
    return this;
  }

  /** Writes all of them. */
  public Path in(Path folder) {
    FileTreeWriter.to(folder).write(tree.build());
    return folder;
  }
}
