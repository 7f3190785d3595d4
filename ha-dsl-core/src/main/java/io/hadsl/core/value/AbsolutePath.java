package io.hadsl.core.value;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * An absolute POSIX path on a node, in normal form: it starts with {@code /}, has no empty, {@code
 * .} or {@code ..} segment and neither slash nor blank at its end. It names a place; whether links
 * lead elsewhere is for the topology to say.
 */
public final class AbsolutePath implements Comparable<AbsolutePath> {

  /** The root directory. */
  public static final AbsolutePath ROOT = new AbsolutePath("/");

  private static final int LONGEST = 4096;
  private static final int LONGEST_NAME = 255;

  private final String value;

  /** Takes what is known to be in normal form: parts of paths, and paths joined. */
  private AbsolutePath(String value) {
    this.value = value;
  }

  /**
   * The path of a text.
   *
   * @param value the text
   * @return the path
   * @throws IllegalArgumentException if it is not in normal form, with what to write instead
   */
  public static AbsolutePath of(String value) {
    if (!isOrdinary(value)) {
      check(value);
    }
    return new AbsolutePath(value);
  }

  /**
   * Whether a text is so like most paths that it need not be looked at more closely: short plain
   * ASCII without blanks, no segment of which is empty or begins with a dot. {@code ?} is left out,
   * because it also stands for what is not in Latin-1.
   */
  private static boolean isOrdinary(String value) {
    if (value.length() > LONGEST_NAME / 3 || !value.startsWith("/")) {
      return false;
    }
    byte before = 0;
    for (byte b : value.getBytes(StandardCharsets.ISO_8859_1)) {
      if (b <= ' ' || (b | 0x40) == 0x7f || (before == '/' && (b == '/' || b == '.'))) {
        return false;
      }
      before = b;
    }
    return before != '/';
  }

  private static void check(String value) {
    boolean plain = Texts.isPlain(value);
    if (!plain) {
      Texts.line("path", value);
    }
    if (!value.startsWith("/")) {
      throw new IllegalArgumentException(
          "path \""
              + Texts.shown(value)
              + "\" is relative: write it from the root, such as \"/"
              + Texts.shown(value)
              + "\"");
    }
    if (value.length() > 1 && value.endsWith("/")) {
      throw new IllegalArgumentException(
          "path \""
              + Texts.shown(value)
              + "\" ends with a slash: write \""
              + Texts.shown(value.substring(0, value.length() - 1))
              + "\"");
    }
    if (value.endsWith(" ")) {
      throw new IllegalArgumentException(
          "path \""
              + Texts.shown(value)
              + "\" ends with a blank, which systemd would cut: remove it");
    }
    for (int start = 1; start < value.length(); ) {
      int slash = value.indexOf('/', start);
      int end = slash < 0 ? value.length() : slash;
      if (end == start || (value.charAt(start) == '.' && isDots(start, end, value))) {
        throw new IllegalArgumentException(
            "path \""
                + Texts.shown(value)
                + "\" has the segment \""
                + Texts.shown(value.substring(start, end))
                + "\": write the path it stands for");
      }
      start = end + 1;
    }
    checkLengths(value);
    if (!plain) { // the normalizer takes its time to start
      checkComposed(value);
    }
  }

  /**
   * Refuses accents that are characters of their own: the same path with composed ones looks alike,
   * and is another file for Linux and the same one for macOS.
   */
  private static void checkComposed(String value) {
    if (Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
      return;
    }
    StringBuilder escaped = new StringBuilder();
    for (char c : Normalizer.normalize(value, Normalizer.Form.NFC).toCharArray()) {
      escaped.append(c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    throw new IllegalArgumentException(
        "path \""
            + Texts.shown(value)
            + "\" is not in Unicode's normal form C, so another would look the same: write \""
            + Texts.shown(escaped.toString())
            + "\"");
  }

  /** Refuses what the kernel does (path_resolution(7), limits of file systems on Linux). */
  private static void checkLengths(String value) {
    // No character takes more than three bytes per UTF-16 unit, so short paths need no counting.
    if (value.length() <= LONGEST_NAME / 3) {
      return;
    }
    if (bytes(value) >= LONGEST) {
      throw new IllegalArgumentException(
          "path \"" + Texts.shown(value) + "\" is too long: use at most 4095 bytes");
    }
    for (String name : value.split("/", -1)) {
      if (bytes(name) > LONGEST_NAME) {
        throw new IllegalArgumentException(
            "path \""
                + Texts.shown(value)
                + "\" has a name that is too long: use at most 255 bytes for each");
      }
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * The path's text.
   *
   * @return it, such as {@code /etc/wcs}
   */
  public String value() {
    return value;
  }

  private static boolean isDots(int start, int end, String text) {
    return end == start + 1 || (end == start + 2 && text.charAt(start + 1) == '.');
  }

  /**
   * A path below this one.
   *
   * @param relative one or more segments, without a leading slash
   * @return the joined path
   */
  public AbsolutePath resolve(String relative) {
    return of(value.length() == 1 ? "/" + relative : value + "/" + relative);
  }

  /**
   * This path moved below another: {@code /etc/wcs} below {@code /srv/nfs} is {@code
   * /srv/nfs/etc/wcs}.
   *
   * @param root the path to put it below
   * @return the joined path
   */
  public AbsolutePath below(AbsolutePath root) {
    return new AbsolutePath(
        root.value.length() == 1 ? value : value.length() == 1 ? root.value : root.value + value);
  }

  /**
   * Whether this path is another or lies below it.
   *
   * @param other a path
   * @return true if {@code other} is a prefix in whole segments
   */
  public boolean isWithin(AbsolutePath other) {
    int length = other.value.length();
    if (length == 1 || value.length() <= length) {
      return length == 1 || value.equals(other.value);
    }
    return value.charAt(length) == '/' && value.startsWith(other.value);
  }

  /**
   * The directory that holds this path.
   *
   * @return the parent; the root's is the root
   */
  public AbsolutePath parent() {
    int slash = value.lastIndexOf('/');
    return slash <= 0 ? ROOT : new AbsolutePath(value.substring(0, slash));
  }

  /**
   * The last segment.
   *
   * @return the name, empty for the root
   */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  // By hand, as in ElementId: it is a key of large maps.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof AbsolutePath that && value.equals(that.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(AbsolutePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
