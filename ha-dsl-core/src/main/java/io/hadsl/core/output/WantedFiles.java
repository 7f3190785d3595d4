package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the files of a tree compare with what is on disk. */
final class WantedFiles {

  /** How one file compares. */
  enum Standing {
    SAME,
    MISSING,
    DIFFERENT,
    EDITED,
    FOREIGN,
    BLOCKED
  }

  /** One comparison, with what was seen where it must not change until it is replaced. */
  record Result(Standing standing, Found found, @Nullable Seen seen) {}

  private static final Result MISSING = new Result(Standing.MISSING, Found.ABSENT, null);

  private final Path root;
  private final Manifest last;
  private final Folders known;
  private final StaleFiles stale;

  private WantedFiles(Path root, Manifest last, Folders known, StaleFiles stale) {
    this.root = root;
    this.last = last;
    this.known = known;
    this.stale = stale;
  }

  /** Compares every file of the tree; the results stand in the order of its files. */
  static Result[] compare(
      Path root, FileTree tree, Manifest last, Folders known, StaleFiles stale, int threads)
      throws IOException {
    WantedFiles wanted = new WantedFiles(root, last, known, stale);
    for (String folder : tree.folders()) {
      // Now, on one thread; from here on the threads only read.
      known.at(folder);
    }
    List<GeneratedFile> files = tree.files();
    Result[] results = new Result[files.size()];
    Parallel.blocks(
        threads,
        results.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            results[i] = wanted.compare(files.get(i));
          }
        });
    return results;
  }

  private Result compare(GeneratedFile file) throws IOException {
    if (known.at(PathRules.parent(file.path())) != Found.FOLDER) {
      return MISSING;
    }
    Path path = root.resolve(file.path());
    PosixFileAttributes attributes = Disk.look(path);
    Found found = Found.of(attributes);
    if (attributes == null || (found == Found.FOLDER && stale.folders().contains(file.path()))) {
      return MISSING;
    }
    if (found != Found.FILE) {
      return new Result(Standing.BLOCKED, found, null);
    }
    return new Result(standing(file, path, attributes), found, Seen.of(attributes));
  }

  private Standing standing(GeneratedFile file, Path path, PosixFileAttributes attributes)
      throws IOException {
    if (attributes.size() == file.bytes().length && Disk.holds(path, file.bytes())) {
      boolean sameMode = attributes.permissions().equals(Disk.permissions(file.mode()));
      return sameMode ? Standing.SAME : Standing.DIFFERENT;
    }
    Manifest.Entry entry = last.get(file.path());
    if (entry == null) {
      return Standing.FOREIGN;
    }
    return Disk.sha256(path).equals(entry.sha256()) ? Standing.DIFFERENT : Standing.EDITED;
  }
}
