package io.hadsl.core.model;

import io.hadsl.core.value.AbsolutePath;
import java.util.List;
import java.util.stream.Stream;

/**
 * Places without which a machine neither boots nor knows its packages and accounts (hier(7), Debian
 * Policy 9.1). Nothing is mounted over them, and none becomes a link onto a share.
 */
final class MachinePaths {

  private static final List<AbsolutePath> ALL =
      Stream.of(
              "/bin",
              "/boot",
              "/dev",
              "/etc/passwd",
              "/etc/systemd",
              "/lib",
              "/proc",
              "/root",
              "/sbin",
              "/sys",
              "/usr/bin",
              "/usr/lib/systemd",
              "/usr/sbin",
              "/var/lib/dpkg",
              "/var/lib/systemd")
          .map(AbsolutePath::of)
          .toList();

  private MachinePaths() {}

  /**
   * Refuses a path that is such a place, holds one or is in one.
   *
   * @param what what would happen to it, such as {@code kept on a shared mount}
   */
  static void refuse(String what, AbsolutePath path) {
    for (AbsolutePath each : ALL) {
      if (each.isWithin(path) || path.isWithin(each)) {
        throw new IllegalArgumentException(
            path
                + " cannot be "
                + what
                + ": no machine works without "
                + (path.isWithin(each) ? "it" : "its own " + each)
                + "; name the service's own directory, such as /var/lib/shop or /etc/shop");
      }
    }
  }
}
