package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a tree, each made once, hashed and compared with what is on disk. What the last run
 * wrote comes in afterwards: mostly that is the same, and the list of it need not be read.
 */
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

  /** What stands in a file's place; its digest only where other bytes than the wanted stand. */
  private record Look(Found found, boolean same, @Nullable Seen seen, String sha256) {}

  private static final Result MISSING = new Result(Standing.MISSING, Found.ABSENT, null);
  private static final Look NOTHING = new Look(Found.ABSENT, false, null, "");

  private final Path root;
  private final List<GeneratedFile> files;
  private final Folders known;
  private final Manifest.Entry[] entries;
  private final Look[] looks;

  private WantedFiles(Path root, List<GeneratedFile> files, Folders known) {
    this.root = root;
    this.files = files;
    this.known = known;
    this.entries = new Manifest.Entry[files.size()];
    this.looks = new Look[files.size()];
  }

  /** Makes every file of the tree and looks at its place. */
  static WantedFiles look(Path root, FileTree tree, Folders known, int threads) throws IOException {
    WantedFiles wanted = new WantedFiles(root, tree.files(), known);
    Parallel.blocks(
        threads,
        wanted.looks.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            GeneratedFile file = wanted.files.get(i);
            byte[] bytes = file.bytes();
            wanted.entries[i] = Manifest.Entry.of(file, bytes);
            wanted.looks[i] = wanted.look(file, bytes);
          }
        });
    return wanted;
  }

  /** What a manifest says of the files. */
  Manifest manifest() {
    return Manifest.of(entries);
  }

  /** How a file compares, by its position in the tree. */
  Result result(int i, Manifest last, StaleFiles stale) {
    GeneratedFile file = files.get(i);
    Look look = looks[i];
    boolean willBeGone = look.found() == Found.FOLDER && stale.folders().contains(file.path());
    if (look.found() == Found.ABSENT || willBeGone) {
      return MISSING;
    }
    return new Result(standing(file, look, last), look.found(), look.seen());
  }

  private static Standing standing(GeneratedFile file, Look look, Manifest last) {
    if (look.found() != Found.FILE) {
      return Standing.BLOCKED;
    }
    if (look.same()) {
      return Standing.SAME;
    }
    Manifest.Entry entry = last.get(file.path());
    if (look.sha256().isEmpty()) {
      return Standing.DIFFERENT;
    }
    if (entry == null) {
      return Standing.FOREIGN;
    }
    return look.sha256().equals(entry.sha256()) ? Standing.DIFFERENT : Standing.EDITED;
  }

  private Look look(GeneratedFile file, byte[] bytes) throws IOException {
    if (known.at(PathRules.parent(file.path())) != Found.FOLDER) {
      return NOTHING;
    }
    Path path = root.resolve(file.path());
    PosixFileAttributes attributes = Disk.look(path);
    Found found = Found.of(attributes);
    if (attributes == null || found != Found.FILE) {
      return new Look(found, false, null, "");
    }
    Seen seen = Seen.of(attributes);
    if (attributes.size() == bytes.length && Disk.holds(path, bytes)) {
      boolean sameMode = attributes.permissions().equals(Disk.permissions(file.mode()));
      return new Look(found, sameMode, seen, "");
    }
    return new Look(found, false, seen, Disk.sha256(path));
  }
}
