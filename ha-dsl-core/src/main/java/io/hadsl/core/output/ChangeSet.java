package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps that turn what is on disk into a tree, and what taking them needs. */
final class ChangeSet {

  private final List<Step> steps = new ArrayList<>();
  private final Map<String, GeneratedFile> contents = new HashMap<>();
  private final Map<String, Seen> seen = new HashMap<>();
  private int written;
  private int unchanged;
  private int removed;

  private ChangeSet() {}

  /**
   * Compares and plans.
   *
   * @throws OutputException if something is in the way, or was edited and force is not set
   */
  static ChangeSet between(Path root, FileTree tree, int threads, boolean force)
      throws IOException {
    Folders known = new Folders(root);
    Refusals refusals = new Refusals();
    WantedFiles files = WantedFiles.look(root, tree, known, threads);
    Manifest wanted = files.manifest();
    Manifest last = ManifestFile.read(root, wanted);
    StaleFiles stale = StaleFiles.find(root, tree, last, known, refusals);

    ChangeSet changes = new ChangeSet();
    changes.remove(root, stale);
    changes.makeFolders(tree, known, stale, refusals);
    for (int i = 0; i < tree.files().size(); i++) {
      changes.put(tree.files().get(i), files.result(i, last, stale), wanted, refusals);
    }
    refusals.throwIfAny(root, force);
    changes.putManifest(root, wanted, last);
    return changes;
  }

  List<Step> steps() {
    return steps;
  }

  /** Whether a step puts a file there. */
  boolean puts(String path) {
    return contents.containsKey(path);
  }

  /** The file that a step puts in place. */
  GeneratedFile content(Step step) {
    return require(contents.get(step.path()));
  }

  /** How the file looked that a step takes away. */
  Seen seen(Step step) {
    return require(seen.get(step.path()));
  }

  WriteResult result(boolean mended) {
    return new WriteResult(written, unchanged, removed, mended);
  }

  private void remove(Path root, StaleFiles stale) throws IOException {
    stale
        .files()
        .forEach(
            (path, was) -> {
              steps.add(new Step(Step.Kind.REMOVE, path, Step.NOTHING));
              seen.put(path, was);
            });
    removed = stale.files().size();
    for (String folder : stale.folders().descendingSet()) {
      PosixFileAttributes attributes = require(Disk.look(root.resolve(folder)));
      String permissions = PosixFilePermissions.toString(attributes.permissions());
      steps.add(new Step(Step.Kind.REMOVE_FOLDER, folder, permissions));
    }
  }

  private void makeFolders(FileTree tree, Folders known, StaleFiles stale, Refusals refusals)
      throws IOException {
    for (String folder : tree.folders()) {
      Found found = known.at(folder);
      boolean free = found == Found.ABSENT || stale.files().containsKey(folder);
      if (free) {
        steps.add(new Step(Step.Kind.MAKE_FOLDER, folder, Step.NOTHING));
      } else if (found != Found.FOLDER) {
        refusals.inTheWay(folder, found);
      }
    }
  }

  private void put(
      GeneratedFile file, WantedFiles.Result result, Manifest wanted, Refusals refusals) {
    switch (result.standing()) {
      case SAME -> {
        unchanged++;
        return;
      }
      case BLOCKED -> refusals.inTheWay(file.path(), result.found());
      case EDITED -> refusals.edited(file.path(), "was edited by hand: " + file.origin());
      case FOREIGN ->
          refusals.edited(file.path(), "was there before, with other bytes: " + file.origin());
      case MISSING, DIFFERENT -> {}
    }
    written++;
    put(file, require(wanted.get(file.path())).sha256(), result.seen());
  }

  private void put(GeneratedFile file, String sha256, @Nullable Seen was) {
    String path = file.path();
    contents.put(path, file);
    if (was == null) {
      steps.add(new Step(Step.Kind.CREATE, path, sha256));
    } else {
      steps.add(new Step(Step.Kind.REPLACE, path, sha256));
      seen.put(path, was);
    }
  }

  private void putManifest(Path root, Manifest wanted, Manifest last) throws IOException {
    GeneratedFile file = wanted.toFile();
    PosixFileAttributes attributes = Disk.look(root.resolve(file.path()));
    if (attributes == null) {
      put(file, file.sha256(file.bytes()), null);
    } else if (!file.equals(last.toFile())
        || !attributes.permissions().equals(Disk.permissions(file.mode()))) {
      put(file, file.sha256(file.bytes()), Seen.of(attributes));
    }
  }

  private static <T> T require(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
