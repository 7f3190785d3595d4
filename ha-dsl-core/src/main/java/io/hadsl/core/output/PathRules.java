package io.hadsl.core.output;

import java.nio.charset.StandardCharsets;

/** What a path must look like so that it names a file below the output directory, and only one. */
final class PathRules {

  /** The list of what was written; the writer's own file. */
  static final String MANIFEST = "manifest.json";

  /** The folder in which the writer prepares a change. */
  static final String WORKSHOP = ".ha-dsl";

  /** What the writer remembers of a run. */
  static final String STATE = ".ha-dsl-state";

  /** The longest file name that Linux file systems take. */
  private static final int LONGEST_NAME = 255;

  private PathRules() {}

  /** Refuses a path that is malformed or that the writer keeps for itself. */
  static void checkFile(String path) {
    checkFile(path, "");
  }

  /**
   * The same where the path of a file in or below one of its folders, or "", was checked before.
   */
  static void checkFile(String path, String knownFolder) {
    if (!knownFolder.isEmpty()) {
      checkShape(path, knownFolder.length() + 1);
      return;
    }
    checkShape(path, 0);
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    if (first.equals(MANIFEST)) {
      throw refused(path, "the writer puts its own list of files there; choose another name");
    }
    if (first.equals(STATE)) {
      throw refused(path, "the writer keeps what it remembers there; choose another name");
    }
    if (first.equals(WORKSHOP)) {
      throw refused(path, "the writer works in " + WORKSHOP + "; choose another folder");
    }
  }

  /** Refuses a path that could leave the output directory or be read in two ways. */
  static void checkShape(String path) {
    checkShape(path, 0);
  }

  private static void checkShape(String path, int start) {
    for (int i = start; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c >= ' ' && c < 127 && c != '\\') {
        continue;
      }
      if (Character.isISOControl(c)) {
        throw refused(path, "it holds a control character");
      }
      if (c == '\\' && !isUnitEscape(path, i)) {
        throw refused(path, "separate folders with / and not with a backslash");
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == path.length() || !Character.isSurrogatePair(c, path.charAt(i + 1))) {
          throw refused(path, "it holds half a surrogate pair");
        }
        i++;
      }
    }
    int from = start;
    for (int to = path.indexOf('/', from); to >= 0; to = path.indexOf('/', from)) {
      checkName(path, from, to);
      from = to + 1;
    }
    checkName(path, from, path.length());
  }

  /** Returns the folder that holds a path; empty for the output directory itself. */
  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /**
   * Whether a backslash begins {@code \xHH}, which systemd requires in the names of some units
   * (systemd.unit(5), "String escaping for inclusion in unit names").
   */
  private static boolean isUnitEscape(String path, int at) {
    return at + 3 < path.length()
        && path.charAt(at + 1) == 'x'
        && Character.digit(path.charAt(at + 2), 16) >= 0
        && Character.digit(path.charAt(at + 3), 16) >= 0;
  }

  private static void checkName(String path, int from, int to) {
    int length = to - from;
    if (length == 0) {
      throw refused(path, "it must be relative, with no empty name in it, such as a/b/c");
    }
    if (length <= 2 && path.charAt(from) == '.' && path.charAt(to - 1) == '.') {
      throw refused(path, "it must not hold '.' or '..'");
    }
    // No character takes more than three bytes per UTF-16 unit, so short names need no encoding.
    if (length > LONGEST_NAME / 3
        && path.substring(from, to).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      throw refused(path, "a name in it is longer than " + LONGEST_NAME + " bytes");
    }
  }

  private static IllegalArgumentException refused(String path, String why) {
    return new IllegalArgumentException("path " + JsonText.quote(path) + " is refused: " + why);
  }
}
