package io.hadsl.core.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * One file that a backend made, in memory. Two files are equal when path, mode, bytes and origin
 * are.
 *
 * @param path where it goes, relative to the output directory and separated by {@code /}; checked
 *     when it enters a {@link FileTree}
 * @param mode its permissions, as in {@code 0644}; the owner must be allowed to read
 * @param content its bytes; copied on the way in and on the way out
 * @param origin what it stems from
 */
@SuppressWarnings("ArrayRecordComponent") // copied both ways and compared by value, below
public record GeneratedFile(String path, int mode, byte[] content, Origin origin) {

  private static final int READABLE = 0644;
  private static final int EXECUTABLE = 0755;
  private static final int OWNER_MAY_READ = 0400;

  /** Refuses a mode outside {@code 0400} to {@code 0777}, or one its owner could not read. */
  public GeneratedFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(origin, "origin");
    if ((mode & ~0777) != 0 || (mode & OWNER_MAY_READ) == 0) {
      throw new IllegalArgumentException(
          "mode %o of %s: use permission bits only, and let the owner read (0644, 0755, 0600)"
              .formatted(mode, JsonText.quote(path)));
    }
    content = content.clone();
  }

  /**
   * Returns a file of mode 0644 that holds the text as UTF-8.
   *
   * @throws IllegalArgumentException if the text has half a surrogate pair, which UTF-8 cannot hold
   */
  public static GeneratedFile text(String path, String text, Origin origin) {
    return new GeneratedFile(path, READABLE, utf8(path, text), origin);
  }

  /**
   * Returns a file of mode 0755 that holds the text as UTF-8.
   *
   * @throws IllegalArgumentException if the text has half a surrogate pair, which UTF-8 cannot hold
   */
  public static GeneratedFile executable(String path, String text, Origin origin) {
    return new GeneratedFile(path, EXECUTABLE, utf8(path, text), origin);
  }

  /** Returns a copy of the bytes. */
  @Override
  public byte[] content() {
    return content.clone();
  }

  /**
   * The bytes themselves, for readers in this package: a large tree is not copied to be written.
   */
  byte[] bytes() {
    return content;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GeneratedFile file
        && path.equals(file.path)
        && mode == file.mode
        && Arrays.equals(content, file.content)
        && origin.equals(file.origin);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hash(path, mode, origin) + Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return "%s (%04o, %d bytes, from %s)".formatted(path, mode, content.length, origin);
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
