package io.hadsl.core.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * One file that a backend made, in memory. Two files are equal when path, mode, bytes and origin
 * are.
 */
public final class GeneratedFile {

  private static final int READABLE = 0644;
  private static final int EXECUTABLE = 0755;
  private static final int OWNER_MAY_READ = 0400;
  private static final byte[] NOTHING = {};

  private final String path;
  private final int mode;
  private final byte[] start;
  private final byte[] end;
  private final Origin origin;

  private GeneratedFile(String path, int mode, byte[] start, byte[] end, Origin origin) {
    this.path = Objects.requireNonNull(path, "path");
    this.origin = Objects.requireNonNull(origin, "origin");
    if ((mode & ~0777) != 0 || (mode & OWNER_MAY_READ) == 0) {
      throw new IllegalArgumentException(
          "mode %o of %s: use permission bits only, and let the owner read (0644, 0755, 0600)"
              .formatted(mode, JsonText.quote(path)));
    }
    this.mode = mode;
    this.start = start;
    this.end = end;
  }

  /**
   * A file of given bytes.
   *
   * @param path where it goes, relative to the output directory and separated by {@code /}; checked
   *     when it enters a {@link FileTree}
   * @param mode its permissions, as in {@code 0644}; the owner must be allowed to read
   * @param content its bytes; copied
   * @param origin what it stems from
   * @throws IllegalArgumentException if the mode is outside {@code 0400} to {@code 0777}, or its
   *     owner could not read
   */
  public GeneratedFile(String path, int mode, byte[] content, Origin origin) {
    this(path, mode, content.clone(), NOTHING, origin);
  }

  /**
   * A file of mode 0755 whose end is the same in many files, so that thousands of them hold that
   * end in memory once.
   *
   * @param path where it goes
   * @param start its own bytes; not copied, so do not change them afterwards
   * @param end the bytes that follow; not copied either
   * @param origin what it stems from
   * @return the file
   */
  public static GeneratedFile executable(String path, byte[] start, byte[] end, Origin origin) {
    return new GeneratedFile(path, EXECUTABLE, start, end, origin);
  }

  /**
   * Returns a file of mode 0644 that holds the text as UTF-8.
   *
   * @throws IllegalArgumentException if the text has half a surrogate pair, which UTF-8 cannot hold
   */
  public static GeneratedFile text(String path, String text, Origin origin) {
    return new GeneratedFile(path, READABLE, utf8(path, text), NOTHING, origin);
  }

  /**
   * Returns a file of mode 0755 that holds the text as UTF-8.
   *
   * @throws IllegalArgumentException if the text has half a surrogate pair, which UTF-8 cannot hold
   */
  public static GeneratedFile executable(String path, String text, Origin origin) {
    return new GeneratedFile(path, EXECUTABLE, utf8(path, text), NOTHING, origin);
  }

  /** Returns where it goes, relative to the output directory and separated by {@code /}. */
  public String path() {
    return path;
  }

  /** Returns its permissions, as in {@code 0644}. */
  public int mode() {
    return mode;
  }

  /** Returns what it stems from. */
  public Origin origin() {
    return origin;
  }

  /** Returns a copy of the bytes. */
  public byte[] content() {
    byte[] bytes = bytes();
    return bytes == start ? bytes.clone() : bytes;
  }

  /**
   * The bytes, for readers in this package, who do not change them: most files are not copied to be
   * written.
   */
  byte[] bytes() {
    if (end.length == 0) {
      return start;
    }
    byte[] bytes = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, bytes, start.length, end.length);
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GeneratedFile file
        && path.equals(file.path)
        && mode == file.mode
        && Arrays.equals(bytes(), file.bytes())
        && origin.equals(file.origin);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hash(path, mode, origin) + Arrays.hashCode(bytes());
  }

  @Override
  public String toString() {
    return "%s (%04o, %d bytes, from %s)".formatted(path, mode, start.length + end.length, origin);
  }

  private static byte[] utf8(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // getBytes writes '?' for what it cannot encode, and a file that silently lost text is worse
    // than none.
    if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      throw new IllegalArgumentException(
          "the text of " + JsonText.quote(path) + " has half a surrogate pair: it is not Unicode");
    }
    return bytes;
  }
}
