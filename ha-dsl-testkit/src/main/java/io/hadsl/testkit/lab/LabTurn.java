package io.hadsl.testkit.lab;

import io.hadsl.lab.LabLog;
import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.machine.LabHome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One test at a time has a lab on this computer: two would take each other's time and memory. The
 * lock goes with the process, so a lab that is there without it was left by one that was killed.
 */
final class LabTurn implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(40);

  private final FileChannel file;

  private LabTurn(FileChannel file) {
    this.file = file;
  }

  static LabTurn take(LabHome home, LabLog log) {
    Path path = home.folder().resolveSibling("lab-of-tests.lock");
    Folders.make(home.folder());
    try {
      FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      long end = System.nanoTime() + PATIENCE.toNanos();
      boolean said = false;
      while (lock(file) == null) {
        if (!said) {
          log.say("another test has a lab; waiting for it");
          said = true;
        }
        if (System.nanoTime() > end) {
          file.close();
          throw new LabException("another process holds " + path + " since " + PATIENCE);
        }
        Thread.sleep(1000);
      }
      return new LabTurn(file);
    } catch (IOException e) {
      throw new LabException("cannot lock " + path + ": " + e + "; labs need root", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted while waiting for " + path, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this process
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new LabException("cannot give up the turn: " + e, e);
    }
  }
}
