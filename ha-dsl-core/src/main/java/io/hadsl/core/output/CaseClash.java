package io.hadsl.core.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Paths that differ by the case of letters only. Linux tells them apart; where the tree is written
 * or checked out on a file system that does not, as macOS and Windows have it, one would silently
 * take the place of the other.
 */
final class CaseClash {

  private final FileTree tree;

  /** Paths that lower case changes, by what it makes of them. */
  private final Map<String, String> changed = new HashMap<>();

  private CaseClash(FileTree tree) {
    this.tree = tree;
  }

  /**
   * Refuses files and folders of which two differ by case only.
   *
   * @param tree the files, and the folders that they need
   * @param cased those that are not plain
   * @throws OutputException if there are two, with what they come from
   */
  static void refuse(FileTree tree, Set<String> cased) {
    CaseClash clash = new CaseClash(tree);
    List<String> sorted = new ArrayList<>(cased);
    // Of two files in two folders that clash the files are named: they say more.
    sorted.sort(Comparator.<String, Boolean>comparing(tree::hasFolder).thenComparing(path -> path));
    sorted.forEach(clash::look);
  }

  /** Of two such paths one is not in lower case: few are, and only those are looked up. */
  private void look(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.equals(path)) {
      return;
    }
    String other = changed.putIfAbsent(lower, path);
    if (other == null && (tree.get(lower).isPresent() || tree.hasFolder(lower))) {
      other = lower;
    }
    if (other != null) {
      throw new OutputException(
          ("%s and %s differ by the case of letters only: on file systems of macOS and Windows one"
                  + " would take the place of the other%n  %s%n  %s%nfix: give one another name")
              .formatted(other, path, origin(other), origin(path)));
    }
  }

  /** Whether all characters from a place on are ASCII and none is an upper-case letter. */
  static boolean isPlain(String path, int from) {
    for (int i = from; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c > 127 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** What a file, or the first file of a folder, comes from. */
  private String origin(String path) {
    for (GeneratedFile file : tree.files()) {
      if (file.path().equals(path) || file.path().startsWith(path + "/")) {
        return file.path() + " comes from " + file.origin();
      }
    }
    throw new AssertionError(path + " is neither a file nor a folder");
  }
}
