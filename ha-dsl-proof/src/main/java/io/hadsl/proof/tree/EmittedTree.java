package io.hadsl.proof.tree;

import io.hadsl.core.output.OutputException;
import io.hadsl.core.output.WrittenFiles;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The files of an output directory, as its list of files names them. */
public final class EmittedTree {

  private final Path root;
  private final List<EmittedFile> files = new ArrayList<>();
  private final Map<String, EmittedFile> byPath = new HashMap<>();

  private EmittedTree(Path root) {
    this.root = root;
    WrittenFiles.in(root)
        .forEach(
            written -> {
              EmittedFile file = new EmittedFile(root, written);
              files.add(file);
              byPath.put(file.path(), file);
            });
  }

  /**
   * Reads the list of files.
   *
   * @param root the output directory
   * @return the tree
   * @throws OutputException if ha-dsl did not write the directory
   */
  public static EmittedTree read(Path root) {
    return new EmittedTree(root.toAbsolutePath().normalize());
  }

  /** The output directory, absolute. */
  public Path root() {
    return root;
  }

  /** All files, sorted by path. */
  public List<EmittedFile> files() {
    return files;
  }

  /** Some files, sorted by path. */
  public List<EmittedFile> files(Predicate<EmittedFile> which) {
    return files.stream().filter(which).toList();
  }

  /** The file at a path. */
  public Optional<EmittedFile> get(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** A complaint at the line of code that asked for the resource in question, if it is known. */
  public Complaint better(Complaint complaint, SourceLines lines) throws IOException {
    EmittedFile file = byPath.get(complaint.place().file());
    return file == null
        ? complaint
        : new Complaint(
            complaint.reader(),
            ResourceLines.resolve(complaint.place(), file, lines),
            complaint.message());
  }
}
