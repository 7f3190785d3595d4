package io.hadsl.core.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One file that a backend made: its bytes in memory, or what makes them when they are asked for.
 * Two files are equal when path, mode, bytes and origin are.
 */
public final class GeneratedFile {

  private static final int READABLE = 0644;
  private static final int EXECUTABLE = 0755;
  private static final int OWNER_MAY_READ = 0400;

  private final String path;
  private final int mode;
  private final FileContent content;
  private final Origin origin;

  private GeneratedFile(String path, int mode, FileContent content, Origin origin) {
    this.path = Objects.requireNonNull(path, "path");
    this.origin = Objects.requireNonNull(origin, "origin");
    if ((mode & ~0777) != 0 || (mode & OWNER_MAY_READ) == 0) {
      throw new IllegalArgumentException(
          "mode %o of %s: use permission bits only, and let the owner read (0644, 0755, 0600)"
              .formatted(mode, JsonText.quote(path)));
    }
    this.mode = mode;
    this.content = content;
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
    this(path, mode, FileContent.held(content.clone()), origin);
  }

  /** A file of mode 0644 and of bytes that nobody changes from now on; they may be many. */
  static GeneratedFile holding(String path, byte[] content) {
    return new GeneratedFile(path, READABLE, FileContent.held(content), Origin.NONE);
  }

  /**
   * A file whose bytes are made when they are asked for, and not kept: for files of which there are
   * thousands. It is rendered by the threads that write it.
   *
   * @param path where it goes
   * @param mode its permissions
   * @param renderer makes the bytes; called from any thread, at any time, any number of times, and
   *     pure: it returns the same each time, in an array that it does not use again
   * @param origin what it stems from
   * @return the file
   * @throws IllegalArgumentException if the mode is not one that a file may have
   */
  public static GeneratedFile rendered(
      String path, int mode, Supplier<byte[]> renderer, Origin origin) {
    return new GeneratedFile(path, mode, FileContent.rendered(renderer), origin);
  }

  /**
   * Returns a file of mode 0644 that holds the text as UTF-8.
   *
   * @throws IllegalArgumentException if the text has half a surrogate pair, which UTF-8 cannot hold
   */
  public static GeneratedFile text(String path, String text, Origin origin) {
    return new GeneratedFile(path, READABLE, FileContent.held(utf8(path, text)), origin);
  }

  /**
   * Returns a file of mode 0755 that holds the text as UTF-8.
   *
   * @throws IllegalArgumentException if the text has half a surrogate pair, which UTF-8 cannot hold
   */
  public static GeneratedFile executable(String path, String text, Origin origin) {
    return new GeneratedFile(path, EXECUTABLE, FileContent.held(utf8(path, text)), origin);
  }

  /**
   * Returns a file of the same bytes and mode elsewhere. Both hold the bytes in memory once, and
   * they are hashed once.
   */
  public GeneratedFile copyTo(String otherPath, Origin otherOrigin) {
    return new GeneratedFile(otherPath, mode, content, otherOrigin);
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
    return content.isFresh() ? bytes : bytes.clone();
  }

  /**
   * The bytes, for readers in this package, who do not change them: held ones are not copied to be
   * written.
   */
  byte[] bytes() {
    return content.bytes();
  }

  /** The digest of its bytes, given what {@link #bytes} returned. */
  String sha256(byte[] bytes) {
    return content.sha256(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GeneratedFile file
        && path.equals(file.path)
        && mode == file.mode
        && origin.equals(file.origin)
        && (content == file.content || Arrays.equals(bytes(), file.bytes()));
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hash(path, mode, origin) + Arrays.hashCode(bytes());
  }

  @Override
  public String toString() {
    return "%s (%04o, %d bytes, from %s)".formatted(path, mode, bytes().length, origin);
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
