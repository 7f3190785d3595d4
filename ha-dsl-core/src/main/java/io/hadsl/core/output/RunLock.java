package io.hadsl.core.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Holds a directory for one run at a time. The system drops the lock when the process dies, so a
 * killed run blocks nobody.
 */
final class RunLock implements AutoCloseable {

  /**
   * What this process holds. The system's lock is no help among threads: closing any file handle on
   * the lock file, also that of a thread that was refused, drops the lock of the whole process.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** More than the runs that could end just while this one begins. */
  private static final int ATTEMPTS = 100;

  private static final int LARGEST_MARK = 1 << 20;

  private final Path output;
  private final RandomAccessFile file;
  private Path folder;

  private RunLock(Path output, Path folder, RandomAccessFile file) {
    this.output = output;
    this.folder = folder;
    this.file = file;
  }

  /**
   * Locks an output directory.
   *
   * @param output the directory, for which only one run may hold a lock
   * @param folder where the lock file goes: the directory itself, or the one that will become it
   * @throws OutputException if another run holds it
   */
  static RunLock acquire(Path output, Path folder) throws IOException {
    if (!HELD.add(output)) {
      throw busy(output);
    }
    RunLock lock = null;
    try {
      for (int left = ATTEMPTS; lock == null && left > 0; left--) {
        lock = attempt(output, folder, left == 1);
      }
    } finally {
      if (lock == null) {
        HELD.remove(output);
      }
    }
    if (lock == null) {
      throw busy(output);
    }
    return lock;
  }

  /** The directory that holds the lock was renamed. */
  void movedTo(Path newFolder) {
    folder = newFolder;
  }

  /** Returns the folder in which the holder of the lock may work. */
  Workshop workshop() {
    return new Workshop(folder);
  }

  /** Removes the lock file, and with it the workshop if nothing is left there. */
  @Override
  public void close() {
    try (file) {
      // Before the lock is dropped: who opened this file meanwhile sees that it is gone.
      Files.deleteIfExists(lockFile(folder));
      Disk.removeIfEmpty(folder.resolve(PathRules.WORKSHOP));
    } catch (IOException e) {
      // The outcome of the run stands, and a lock file that nobody holds is in nobody's way.
    } finally {
      HELD.remove(output);
    }
  }

  /** Returns the lock, or null if another run ended and removed the lock file meanwhile. */
  private static @Nullable RunLock attempt(Path output, Path folder, boolean last)
      throws IOException {
    try {
      return attempt(output, folder);
    } catch (NoSuchFileException | FileNotFoundException e) {
      // The folder went with the run that ended; or we may not write in it, and never will.
      if (last) {
        throw e;
      }
      return null;
    }
  }

  private static @Nullable RunLock attempt(Path output, Path folder) throws IOException {
    makeFolder(folder);
    makeFolder(folder.resolve(PathRules.WORKSHOP));
    Path path = lockFile(folder);
    Found found = Found.of(Disk.look(path));
    if (found != Found.FILE && found != Found.ABSENT) {
      throw foreign(path, found);
    }
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    boolean locked = false;
    try {
      locked = lock(output, file) && isStillAt(path, file);
    } finally {
      if (!locked) {
        file.close();
      }
    }
    return locked ? new RunLock(output, folder, file) : null;
  }

  private static boolean lock(Path output, RandomAccessFile file) throws IOException {
    try {
      if (file.getChannel().tryLock() == null) {
        throw busy(output);
      }
      return true;
    } catch (OverlappingFileLockException e) {
      throw busy(output);
    }
  }

  /**
   * Tells whether the locked file is the one that has the name. Java does not show the inode of an
   * open file, so the file gets a length of its own (which takes no room) to be known by.
   */
  private static boolean isStillAt(Path path, RandomAccessFile file) throws IOException {
    int mark = ThreadLocalRandom.current().nextInt(1, LARGEST_MARK);
    file.setLength(mark);
    PosixFileAttributes attributes = Disk.look(path);
    return attributes != null && attributes.size() == mark;
  }

  private static void makeFolder(Path path) throws IOException {
    try {
      Files.createDirectory(path);
    } catch (FileAlreadyExistsException e) {
      Found found = Found.of(Disk.look(path));
      if (found != Found.FOLDER && found != Found.ABSENT) {
        throw foreign(path, found);
      }
    }
  }

  private static Path lockFile(Path folder) {
    return folder.resolve(PathRules.WORKSHOP).resolve("lock");
  }

  private static OutputException foreign(Path path, Found found) {
    return new OutputException(
        "%s is %s, and ha-dsl needs that name while it writes%nfix: move it away"
            .formatted(path, found.words()));
  }

  private static OutputException busy(Path output) {
    return new OutputException(
        "another run is writing to %s%nfix: wait until it has ended, then run again"
            .formatted(output));
  }
}
