package io.hadsl.systemd;

import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.value.AbsolutePath;
import java.util.HashSet;
import java.util.Set;

/**
 * The directories and links of a node in the syntax of tmpfiles.d(5).
 *
 * <p>Only those on the node's own disk. systemd-tmpfiles runs at boot before remote file systems
 * are mounted: below a mount point it would fill the directory that the mount then hides, and a
 * link onto a share may stand only after the data that was there has been moved.
 *
 * <p>And only those whose parent stands here too or is there on every Debian: systemd-tmpfiles
 * would make a missing one, and the package or archive that brings it would find it in its way.
 *
 * <p>{@code d} changes owner and mode of a directory that exists; {@code L} makes a link where
 * nothing is, and leaves everything else alone. {@code L+}, which removes what is in the way, is
 * never used.
 */
final class Tmpfiles {

  private static final String WHY =
      """
      # Directories and links of this node's own disk, made again at boot if they are gone. Not here:
      # what is on a shared mount or leads to one, because this is read before remote file systems are
      # mounted; what is in a folder that a package or an archive brings.
      """;

  /** Directories of base-files, which is on every Debian. */
  private static final Set<String> BASE =
      Set.of(
          "",
          "/etc",
          "/home",
          "/mnt",
          "/opt",
          "/run",
          "/srv",
          "/usr/local",
          "/usr/local/bin",
          "/usr/local/etc",
          "/usr/local/lib",
          "/usr/local/sbin",
          "/usr/local/share",
          "/var/backups",
          "/var/cache",
          "/var/lib",
          "/var/local",
          "/var/log",
          "/var/opt",
          "/var/spool");

  private Tmpfiles() {}

  /** Returns the file's text below its header; empty if nothing belongs there. */
  static String text(LocalPlaces places) {
    SharedPaths shared = new SharedPaths(places.shared());
    for (Resource place : places.resources()) {
      if (place instanceof Symlink link && shared.holds(link.target())) {
        shared.addLink(link.path());
      }
    }
    Set<String> made = new HashSet<>();
    StringBuilder out = new StringBuilder();
    for (Resource place : places.resources()) {
      if (place instanceof Directory directory && belongs(directory.path(), shared, made)) {
        made.add(directory.path().value());
        directory(out, directory);
      } else if (place instanceof Symlink link && belongs(link.path(), shared, made)) {
        link(out, link);
      }
    }
    return out.isEmpty() ? "" : WHY + out;
  }

  /** Parents come before what is in them in every plan. */
  private static boolean belongs(AbsolutePath path, SharedPaths shared, Set<String> made) {
    String parent = path.value().substring(0, path.value().lastIndexOf('/'));
    return (BASE.contains(parent) || made.contains(parent)) && !shared.holds(path);
  }

  private static void directory(StringBuilder out, Directory directory) {
    Ownership ownership = directory.ownership();
    ConfWords.word(out.append("d "), directory.path().value()).append(' ');
    String octal = Integer.toOctalString(ownership.mode().bits());
    out.append("0000", 0, Math.max(0, 4 - octal.length())).append(octal);
    out.append(' ').append(ownership.user());
    out.append(' ').append(ownership.group()).append(" - -\n");
  }

  private static void link(StringBuilder out, Symlink link) {
    ConfWords.word(out.append("L "), link.path().value()).append(" - - - - ");
    ConfWords.rest(out, link.target().value()).append('\n');
  }
}
