package io.hadsl.systemd;

import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Symlink;

/**
 * The directories and links of a node in the syntax of tmpfiles.d(5).
 *
 * <p>Only those on the node's own disk. systemd-tmpfiles runs at boot before remote file systems
 * are mounted: below a mount point it would fill the directory that the mount then hides, and a
 * link onto a share may stand only after the data that was there has been moved.
 *
 * <p>{@code d} changes owner and mode of a directory that exists; {@code L} makes a link where
 * nothing is, and leaves everything else alone. {@code L+}, which removes what is in the way, is
 * never used.
 */
final class Tmpfiles {

  private static final String WHY =
      """
      # Directories and links of this node's own disk, made again at boot if they are gone. Nothing on a
      # shared mount and no link onto one stands here: this is read before remote file systems are
      # mounted.
      """;

  private Tmpfiles() {}

  /** Returns the file's text below its header; empty if nothing belongs there. */
  static String text(NodePlan node, SharedPaths shared) {
    for (PlannedProfile profile : node.profiles()) {
      for (PlannedResource planned : profile.resources()) {
        if (planned.resource() instanceof Symlink link && shared.holds(link.target())) {
          shared.addLink(link.path());
        }
      }
    }
    StringBuilder out = new StringBuilder();
    for (PlannedProfile profile : node.profiles()) {
      for (PlannedResource planned : profile.resources()) {
        if (planned.resource() instanceof Directory directory && !shared.holds(directory.path())) {
          directory(out, directory);
        } else if (planned.resource() instanceof Symlink link && !shared.holds(link.path())) {
          link(out, link);
        }
      }
    }
    return out.isEmpty() ? "" : WHY + out;
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
