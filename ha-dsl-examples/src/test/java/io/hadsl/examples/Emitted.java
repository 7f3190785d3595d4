package io.hadsl.examples;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.FileTreeWriter;
import io.hadsl.core.output.GeneratedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a sample as a user has them on disk.
 *
 * @param sample whose files
 * @param folder where they are
 * @param tree the same in memory
 */
record Emitted(Sample sample, Path folder, FileTree tree) {

  /** Writes the files of all samples, each into a folder of its own. */
  static List<Emitted> all(Path parent) {
    return Stream.of(Sample.values()).map(sample -> write(sample, parent)).toList();
  }

  /** Writes the files of a sample into a folder of its own. */
  static Emitted write(Sample sample, Path parent) {
    FileTree tree = sample.render(RenderContext.standard());
    Path folder = parent.resolve(sample.folder());
    FileTreeWriter.to(folder).write(tree);
    return new Emitted(sample, folder, tree);
  }

  /** The files of a sample that needs no disk. */
  static Emitted inMemory(Sample sample) {
    return new Emitted(sample, Path.of("."), sample.render(RenderContext.standard()));
  }

  /** The text of a file. */
  String text(String path) {
    GeneratedFile file = tree.get(path).orElseThrow(() -> new AssertionError("no file " + path));
    return text(file);
  }

  /** The text of a file. */
  static String text(GeneratedFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }
}
