package io.hadsl.proof.witness;

import io.hadsl.core.value.JarText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which folders a fresh Debian has, and which a package brings. */
final class DebianFolders {

  /** What packages whose name matches bring. */
  private record Brought(Pattern packages, Pattern folders) {}

  /** Names in paths that say nothing of who brings them. */
  private static final Set<String> COMMON =
      Set.of("etc", "opt", "srv", "usr", "var", "lib", "local", "share", "log", "cache", "spool");

  private final Set<String> fresh = new HashSet<>();
  private final List<Brought> brought = new ArrayList<>();

  private DebianFolders() {}

  /** Reads the lists that stand beside this class. */
  static DebianFolders read() {
    DebianFolders folders = new DebianFolders();
    folders.fresh.add("/");
    lines("fresh-debian.txt").forEach(folders.fresh::add);
    for (String line : lines("package-folders.txt")) {
      String[] cells = line.split("\\s+", -1);
      folders.brought.add(new Brought(Pattern.compile(cells[0]), Pattern.compile(cells[1])));
    }
    return folders;
  }

  private static List<String> lines(String name) {
    return JarText.read(DebianFolders.class.getResourceAsStream(name), name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** Whether a machine has a folder before anything is installed. */
  boolean isFresh(String folder) {
    return fresh.contains(folder);
  }

  /** Whether a package brings a folder; one that bears its name, or stands below such, it may. */
  boolean brings(String packageName, String folder) {
    return bearsNameOf(packageName, folder)
        || brought.stream()
            .anyMatch(
                each ->
                    each.packages().matcher(packageName).matches()
                        && each.folders().matcher(folder).matches());
  }

  /**
   * As of rabbitmq-server, which brings /etc/rabbitmq, or gitea, which may bring /opt/gitea/bin.
   */
  private boolean bearsNameOf(String packageName, String folder) {
    for (String name : folder.substring(1).split("/", -1)) {
      if (name.length() > 2
          && !COMMON.contains(name)
          && (packageName.startsWith(name) || name.startsWith(packageName))) {
        return true;
      }
    }
    return false;
  }
}
