package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a tree where there is no directory yet: into a directory beside it, which then gets the
 * name. Nobody ever sees a part of it. What a killed run left there is discarded by the next.
 */
final class FirstWrite {

  private final Path output;
  private final Path beside;

  FirstWrite(Path output) {
    this.output = output;
    this.beside = output.resolveSibling("." + output.getFileName() + ".ha-dsl-new");
  }

  /** Writes the tree; returns false if another run has made the directory meanwhile. */
  boolean write(FileTree tree, Optional<RunRecord> run, int threads) throws IOException {
    boolean done = false;
    try (RunLock lock = RunLock.acquire(output, beside)) {
      if (Disk.look(output) == null) {
        claim(lock.workshop());
        done = fillAndRename(tree, run, threads, lock);
      }
    } finally {
      if (!done) {
        Disk.removeIfEmpty(beside);
      }
    }
    return done;
  }

  private boolean fillAndRename(FileTree tree, Optional<RunRecord> run, int threads, RunLock lock)
      throws IOException {
    boolean done = false;
    try {
      clear();
      fill(tree, run, threads, lock.workshop());
      Files.move(beside, output, StandardCopyOption.ATOMIC_MOVE);
      lock.movedTo(output);
      done = true;
    } finally {
      if (!done) {
        clear();
      }
      lock.workshop().tidy();
    }
    return done;
  }

  /** Refuses a directory of that name that no run made: it is not ours to discard. */
  private void claim(Workshop workshop) throws IOException {
    if (Disk.look(workshop.firstWrite()) != null) {
      return;
    }
    if (!leftovers().isEmpty()) {
      throw new OutputException(
          "%s is in the way, and was not made by ha-dsl%nfix: move it away".formatted(beside));
    }
    Files.createFile(workshop.firstWrite());
  }

  private void fill(FileTree tree, Optional<RunRecord> run, int threads, Workshop workshop)
      throws IOException {
    List<GeneratedFile> files = tree.files();
    boolean remember = run.isPresent();
    Stamp[] stamps = new Stamp[files.size() + 1];
    Manifest.Entry[] entries = new Manifest.Entry[files.size()];
    Set<PosixFilePermission> usual = Disk.usualPermissions(workshop.scratch());
    Parallel.blocks(
        threads,
        entries.length,
        (from, to) -> {
          NewFolders folders = new NewFolders(beside);
          for (int i = from; i < to; i++) {
            GeneratedFile file = files.get(i);
            byte[] bytes = file.bytes();
            entries[i] = Manifest.Entry.of(file, bytes);
            Path place = folders.place(file.path());
            Disk.create(place, bytes, file.mode(), usual);
            if (remember) {
              stamps[i] = Stamp.of(place);
            }
          }
        });
    GeneratedFile manifest = Manifest.file(List.of(entries));
    Path place = beside.resolve(manifest.path());
    Disk.create(place, manifest.bytes(), manifest.mode(), usual);
    if (run.isPresent()) {
      // Nobody knows of this place yet, so that all is as it was just written.
      stamps[files.size()] = Stamp.of(place);
      List<String> paths = new ArrayList<>(stamps.length);
      files.forEach(file -> paths.add(file.path()));
      paths.add(manifest.path());
      StateFile.save(beside, workshop.scratch(), run.get(), paths, List.of(stamps));
    }
  }

  private void clear() throws IOException {
    for (Path leftover : leftovers()) {
      Disk.removeAll(leftover);
    }
  }

  /** All that is there but the workshop, which holds our lock. */
  private List<Path> leftovers() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(beside)) {
      for (Path child : children) {
        if (!child.endsWith(PathRules.WORKSHOP)) {
          found.add(child);
        }
      }
    }
    return found;
  }
}
