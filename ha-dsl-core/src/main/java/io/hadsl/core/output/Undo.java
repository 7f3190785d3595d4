package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Takes the steps of an incomplete change back, last first, so that the directory is as it was.
 *
 * <p>Which steps were taken shows by where their files are: a backup means that the old file was
 * taken away, a staged file that is gone means that it was put in place. So undoing can itself be
 * interrupted at any moment and begun again.
 */
final class Undo {

  private final Path root;
  private final Workshop workshop;
  private final List<Step> steps;

  Undo(Path root, Workshop workshop, List<Step> steps) {
    this.root = root;
    this.workshop = workshop;
    this.steps = steps;
  }

  /**
   * Undoes all steps and drops the journal.
   *
   * @throws OutputException if a file was edited since, which undoing would lose (not with force),
   *     or if the disk refuses; the journal then stays for the next run
   */
  void run(boolean force) {
    // A pending interrupt would close every file we open, and half an undo helps nobody.
    boolean interrupted = Thread.interrupted();
    try {
      refuseEdits(force);
      for (int i = steps.size() - 1; i >= 0; i--) {
        takeBack(i);
      }
      Files.delete(workshop.journal());
    } catch (IOException e) {
      throw new OutputException(
          "a half-made change in %s cannot be undone: %s%n".formatted(root, Failure.reason(e))
              + "fix: mend that and run again; the next run undoes the change first",
          e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void refuseEdits(boolean force) throws IOException {
    Refusals refusals = new Refusals();
    Folders known = new Folders(root);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String link = known.linkAbove(step.path());
      if (!link.isEmpty()) {
        refusals.inTheWay(link, Found.LINK);
      } else if (wasTaken(i, step)) {
        refuseEdit(step, refusals);
      }
    }
    refusals.throwIfAny(root, force);
  }

  private void refuseEdit(Step step, Refusals refusals) throws IOException {
    String path = step.path();
    Path place = root.resolve(path);
    Found found = Found.of(Disk.look(place));
    // A folder in the place of a removed file may be one of the change's own steps.
    boolean ownFolder = found == Found.FOLDER && !step.puts();
    if (found == Found.FILE) {
      if (!step.puts() || !Disk.sha256(place).equals(step.detail())) {
        refusals.edited(path, "was edited after a run was interrupted");
      }
    } else if (found != Found.ABSENT && !ownFolder) {
      refusals.inTheWay(path, found);
    }
  }

  /** Tells whether a step that moves files was taken, at least in part. */
  private boolean wasTaken(int i, Step step) throws IOException {
    if (step.takes()) {
      return Disk.look(workshop.backup(i)) != null;
    }
    return step.puts() && Disk.look(workshop.staged(i)) == null;
  }

  /** Takes one step back, if it was taken. */
  void takeBack(int i) throws IOException {
    Step step = steps.get(i);
    Path place = root.resolve(step.path());
    switch (step.kind()) {
      case REMOVE, REPLACE -> {
        if (wasTaken(i, step)) {
          Files.move(workshop.backup(i), place, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      case CREATE -> {
        if (wasTaken(i, step) && Disk.look(place) != null) {
          // Not deleted: where it was staged it shows that this step is taken back.
          Files.move(place, workshop.staged(i), StandardCopyOption.ATOMIC_MOVE);
        }
      }
      case MAKE_FOLDER -> Disk.removeIfEmpty(place);
      case REMOVE_FOLDER -> {
        if (Disk.look(place) == null) {
          Files.createDirectory(place);
          Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(step.detail()));
        }
      }
    }
  }
}
