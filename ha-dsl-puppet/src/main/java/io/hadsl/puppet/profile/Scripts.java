package io.hadsl.puppet.profile;

import io.hadsl.puppet.merge.MergedResource;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Call;
import io.hadsl.puppet.syntax.Expression.Heredoc;
import java.util.List;

/**
 * The scripts of commands: a simple one in quotes, a short one in the class, a long one in a file
 * of its own.
 */
final class Scripts {

  private static final int MOST_LINES = 15;
  private static final int WIDEST = 100;

  private final SideFiles sideFiles;

  Scripts(SideFiles sideFiles) {
    this.sideFiles = sideFiles;
  }

  Expression script(String name, String script, String ending, MergedResource resource) {
    List<String> lines = script.strip().lines().toList();
    if (lines.size() == 1 && lines.get(0).length() <= WIDEST) {
      String line = lines.get(0);
      return Expression.text(isSimple(line) ? line : "set -eu; " + line);
    }
    boolean readable = lines.size() <= MOST_LINES;
    for (String line : lines) {
      readable &=
          line.length() <= WIDEST && line.indexOf('\t') < 0 && line.stripTrailing().equals(line);
    }
    String text = String.join("\n", lines) + "\n";
    if (readable) {
      return new Heredoc("SH", "set -eu\n" + text);
    }
    String path =
        sideFiles.file(
            Names.snake(name).replace('_', '-') + ending + ".sh",
            "#!/bin/sh\n# Run by Puppet: " + name + ".\nset -eu\n" + text,
            resource);
    return new Call("file", List.of(Expression.text("profile/" + path)));
  }

  /** One command, for which it makes no difference whether the shell would go on after an error. */
  private static boolean isSimple(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (";&|(){}`<>#!".indexOf(line.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
