package io.hadsl.proof.witness;

import io.hadsl.proof.catalog.NodeFile;
import java.util.Optional;

/**
 * A file system that a node mounts, as its mount unit says.
 *
 * @param node the machine's name
 * @param unit the unit's name, such as {@code srv-nfs.mount}
 * @param where the mount point
 * @param share what is mounted, without the server's name, which may differ from node to node
 */
record Mount(String node, String unit, String where, String share) {

  private static final String FOLDER = "/etc/systemd/system/";

  /** The mount that a file of a node is the unit of. */
  static Optional<Mount> of(NodeFile file) {
    if (!file.path().startsWith(FOLDER) || !file.path().endsWith(".mount")) {
      return Optional.empty();
    }
    String where = withoutSpecifiers(setting(file.text(), "Where="));
    String what = setting(file.text(), "What=");
    String share = setting(file.text(), "Type=") + " " + what.substring(what.indexOf(':') + 1);
    return where.isEmpty()
        ? Optional.empty()
        : Optional.of(new Mount(file.node(), file.name(), where, where + " " + share));
  }

  /** The value of a setting of a unit; empty without it. */
  static String setting(String text, String key) {
    return text.lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .findFirst()
        .orElse("");
  }

  /** A path as systemd reads it: what is emitted has no specifier but the percent sign itself. */
  static String withoutSpecifiers(String path) {
    return path.replace("%%", "%");
  }

  /** Whether a path is the mount point or below it. */
  boolean holds(String path) {
    return path.equals(where) || path.startsWith(where + "/");
  }
}
