package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Settings;

/**
 * A file that programs of a service lock (flock(2)), so that one node only does something at a
 * time.
 *
 * @param path the file
 * @param waitSeconds how long a program waits for the lock; 0 for ever
 */
public record LockFile(AbsolutePath path, int waitSeconds) implements StatedFact {

  static final String TYPE = "lock-file";

  /** Checks the number. */
  public LockFile {
    if (waitSeconds < 0) {
      throw new IllegalArgumentException(
          "a wait of " + waitSeconds + " seconds is out of range: use 0 or more");
    }
  }

  /**
   * A lock that is waited for without end.
   *
   * @param path the file
   * @return the fact
   */
  public static LockFile at(String path) {
    return new LockFile(AbsolutePath.of(path), 0);
  }

  /**
   * The same lock, given up after a time.
   *
   * @param seconds at least 1
   * @return a new fact
   */
  public LockFile waiting(int seconds) {
    return new LockFile(path, seconds);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("path", path.value())
        .number("wait-seconds", waitSeconds)
        .build();
  }

  static LockFile read(Settings settings) {
    return new LockFile(AbsolutePath.of(settings.text("path")), settings.number("wait-seconds"));
  }
}
