package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.FileTreeWriter;
import io.hadsl.core.output.GeneratedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
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

  /** Paths of some files, from the folder that holds all samples; never none. */
  List<String> paths(Predicate<GeneratedFile> which) {
    List<String> paths = here(which).map(path -> sample.folder() + "/" + path).toList();
    assertFalse(paths.isEmpty(), "no such file in " + sample);
    return paths;
  }

  /** Paths of some files, from the folder of this sample. */
  Stream<String> here(Predicate<GeneratedFile> which) {
    return tree.files().stream().filter(which).map(GeneratedFile::path);
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

  /** Whether a file's name ends so. */
  static Predicate<GeneratedFile> named(String ending) {
    return file -> file.path().endsWith(ending);
  }
}
