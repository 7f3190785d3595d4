package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes a {@link FileTree} into a directory, wholly or not at all. The only class that writes.
 * Immutable.
 *
 * <p>Beside the files it writes {@code manifest.json}: one line per file with its path, SHA-256,
 * mode and {@link Origin}. The next run knows by it what the last one wrote, and so
 *
 * <ul>
 *   <li>touches no file whose bytes and mode are as wanted,
 *   <li>removes files that are no longer generated, and folders that thereby become empty,
 *   <li>leaves every other file in the directory alone,
 *   <li>refuses to overwrite or remove a file that someone edited, unless {@link #force} is set,
 *   <li>never follows a symbolic link inside the directory (the directory itself may be one).
 * </ul>
 *
 * <h2>How a write is all or nothing</h2>
 *
 * <p>Where there is no directory yet, the tree is written into one beside it, which then gets the
 * name by one rename.
 *
 * <p>A directory that exists is changed in place. Exchanging it for a new one would need two
 * renames, with a moment without any directory; would have to carry over files that are not ours;
 * and would take the directory from under whoever stands in it, mounted it or set its permissions.
 * Instead the new files are written to {@code .ha-dsl} inside the directory, then a journal of the
 * steps, then the steps are taken, all of them renames: the old file is put aside, the new one
 * takes its place. Removing the journal is the moment at which the change holds. If a step fails,
 * those before are taken back at once; if the process is killed amid the steps, the next write
 * takes them back before it does anything else. Undoing was preferred to going on, since it serves
 * both cases and cannot run out of disk. Until that next write a reader may see some files new and
 * some old.
 *
 * <p>A lock file in {@code .ha-dsl} lets one run write at a time. The folder is gone after each
 * run.
 *
 * <h2>What a power failure does</h2>
 *
 * <p>A killed process loses nothing that it wrote. A power failure may: file contents reach the
 * disk some seconds later. Only the journal is forced to the disk, so that a change which the power
 * cut in two can be undone. Forcing each of thousands of generated files would take minutes. If the
 * power fails just after a write, files may be found empty; the next run reports them as edited,
 * and {@link #force} writes them again (once an empty {@code manifest.json} was removed).
 */
public final class FileTreeWriter {

  /** File systems gain little from more. */
  private static final int DEFAULT_THREADS = 2;

  private final Path directory;
  private final boolean force;
  private final int threads;
  private final Optional<RunRecord> run;

  private FileTreeWriter(Path directory, boolean force, int threads, Optional<RunRecord> run) {
    this.directory = Objects.requireNonNull(directory, "directory");
    this.force = force;
    this.threads = threads;
    this.run = run;
  }

  /** Returns a writer into a directory, which need not exist; missing parents are made. */
  public static FileTreeWriter to(Path directory) {
    return new FileTreeWriter(directory, false, DEFAULT_THREADS, Optional.empty());
  }

  /** Returns a writer that overwrites and removes files even if someone edited them. */
  public FileTreeWriter force() {
    return new FileTreeWriter(directory, true, threads, run);
  }

  /**
   * Returns a writer whose files are compared and written by so many threads; 2 unless told. The
   * manifest is always put together on all processors.
   *
   * @throws IllegalArgumentException if there would be none
   */
  public FileTreeWriter threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("threads(" + count + "): at least one must write");
    }
    return new FileTreeWriter(directory, force, count, run);
  }

  /**
   * Returns a writer that leaves, in the file {@code .ha-dsl-state} of the directory, a record of
   * the run. A later run that would make its tree of the same then need not make it: see {@link
   * #untouched}.
   */
  public FileTreeWriter remembering(RunRecord record) {
    return new FileTreeWriter(directory, force, threads, Optional.of(record));
  }

  /**
   * Tells what the directory remembers of the last run that wrote all of it, if since then no file
   * of that run was changed, replaced or removed: not even one that has the same size and time of
   * modification. Writes nothing.
   *
   * @return empty if a file was touched, or if nothing is remembered on this machine
   */
  public Optional<LastWrite> untouched() {
    try {
      return Files.isDirectory(directory)
          ? StateFile.recall(directory.toRealPath())
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      // Whatever is wrong there, a write says it better.
      return Optional.empty();
    }
  }

  /**
   * Makes the directory hold the tree.
   *
   * @return what was changed
   * @throws OutputException if it could not be written; the directory is then as it was before
   */
  public WriteResult write(FileTree tree) {
    try {
      Path output = locate();
      if (Disk.look(output) == null && new FirstWrite(output).write(tree, run, threads)) {
        return new WriteResult(tree.files().size(), 0, 0, false);
      }
      return change(output, tree);
    } catch (IOException e) {
      throw Failure.explain(directory, tree, e);
    } catch (InvalidPathException e) {
      throw new OutputException(
          "this system cannot name a file %s: %s%nfix: run in a UTF-8 locale, such as LC_ALL=C.UTF-8"
              .formatted(JsonText.quote(e.getInput()), e.getReason()),
          e);
    }
  }

  /** Returns the place of the directory with no link left in it, and makes its parents. */
  private Path locate() throws IOException {
    Path absolute = directory.toAbsolutePath();
    Path parent = absolute.getParent();
    if (parent == null) {
      return absolute;
    }
    // Looked at first: what is there now stays, while what is not may come by another run.
    if (Disk.look(absolute) != null) {
      if (!Files.isDirectory(absolute)) {
        throw new OutputException(
            "%s is not a directory%nfix: move it away, or write to another directory"
                .formatted(directory));
      }
      return absolute.toRealPath();
    }
    Files.createDirectories(parent);
    return parent.toRealPath().resolve(absolute.getFileName());
  }

  private WriteResult change(Path output, FileTree tree) throws IOException {
    try (RunLock lock = RunLock.acquire(output, output)) {
      Workshop workshop = lock.workshop();
      boolean mended = mend(output, workshop);
      try {
        long start = run.isPresent() ? Stamp.now(workshop.scratch()) : 0;
        ChangeSet changes = ChangeSet.between(output, tree, threads, force);
        new InPlaceChange(output, workshop, changes).make(threads);
        if (run.isPresent()) {
          remember(run.get(), output, workshop, tree, changes, start);
        }
        return changes.result(mended);
      } finally {
        workshop.tidy();
      }
    }
  }

  /**
   * Remembers the files, unless one that this run left alone was touched since the run began: it
   * may have been changed after it was compared.
   */
  private void remember(
      RunRecord left, Path output, Workshop workshop, FileTree tree, ChangeSet changes, long start)
      throws IOException {
    List<String> paths = new ArrayList<>(tree.files().size() + 1);
    tree.files().forEach(file -> paths.add(file.path()));
    paths.add(PathRules.MANIFEST);
    Stamp[] stamps = new Stamp[paths.size()];
    AtomicBoolean certain = new AtomicBoolean(true);
    Parallel.blocks(
        threads,
        stamps.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            stamps[i] = Stamp.of(output.resolve(paths.get(i)));
            if (stamps[i].changed() >= start && !changes.puts(paths.get(i))) {
              certain.set(false);
            }
          }
        });
    if (certain.get()) {
      StateFile.save(output, workshop.scratch(), left, paths, List.of(stamps));
    }
  }

  /** Brings the directory to where it was before a run that was killed; tells if one was. */
  private boolean mend(Path output, Workshop workshop) throws IOException {
    Optional<List<Step>> interrupted = Journal.read(workshop);
    if (interrupted.isPresent()) {
      new Undo(output, workshop, interrupted.get()).run(force);
    }
    workshop.clear();
    return interrupted.isPresent();
  }
}
