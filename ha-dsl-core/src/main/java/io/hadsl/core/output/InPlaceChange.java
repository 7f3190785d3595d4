package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/**
 * Makes a change in a directory that exists: stages the new files, writes the journal, takes the
 * steps by renaming only, drops the journal.
 */
final class InPlaceChange {

  private final Path root;
  private final Workshop workshop;
  private final ChangeSet changes;

  InPlaceChange(Path root, Workshop workshop, ChangeSet changes) {
    this.root = root;
    this.workshop = workshop;
    this.changes = changes;
  }

  /** Makes the change, or leaves the directory as it was and throws. */
  void make(int threads) throws IOException {
    if (!changes.steps().isEmpty()) {
      stage(threads);
      apply();
    }
  }

  /** Writes the new files aside and then the journal; the directory itself is untouched. */
  void stage(int threads) throws IOException {
    List<Step> steps = changes.steps();
    workshop.prepare(steps.size());
    Set<PosixFilePermission> usual = Disk.usualPermissions(workshop.scratch());
    Parallel.blocks(
        threads,
        steps.size(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            if (steps.get(i).puts()) {
              GeneratedFile file = changes.content(steps.get(i));
              Disk.create(workshop.staged(i), file.bytes(), file.mode(), usual);
            }
          }
        });
    Journal.write(workshop, steps);
  }

  /** Takes all steps; if one fails, takes those before it back. */
  void apply() throws IOException {
    try {
      for (int i = 0; i < changes.steps().size(); i++) {
        take(i);
      }
      Files.delete(workshop.journal());
    } catch (IOException | RuntimeException e) {
      new Undo(root, workshop, changes.steps()).run(false);
      throw e;
    }
  }

  /** Takes one step. */
  void take(int i) throws IOException {
    Step step = changes.steps().get(i);
    Path place = root.resolve(step.path());
    switch (step.kind()) {
      case REMOVE -> keep(i, step, place);
      case REMOVE_FOLDER -> Disk.removeIfEmpty(place);
      case MAKE_FOLDER -> Files.createDirectory(place);
      case CREATE -> {
        if (Disk.look(place) != null) {
          throw changedMeanwhile(step);
        }
        move(workshop.staged(i), place);
      }
      case REPLACE -> {
        // Two renames to free names: a rename onto a file makes ext4 write the new one out at
        // once, and the old file is kept either way.
        keep(i, step, place);
        move(workshop.staged(i), place);
      }
    }
  }

  private void keep(int i, Step step, Path place) throws IOException {
    move(place, workshop.backup(i));
    PosixFileAttributes attributes = Disk.look(workshop.backup(i));
    if (attributes == null || !Seen.of(attributes).equals(changes.seen(step))) {
      throw changedMeanwhile(step);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private OutputException changedMeanwhile(Step step) {
    return new OutputException(
        "%s in %s was changed by someone else while this run was writing; nothing was written%n"
                .formatted(step.path(), root)
            + "fix: run again");
  }
}
