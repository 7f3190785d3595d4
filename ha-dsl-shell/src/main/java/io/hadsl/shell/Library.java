package io.hadsl.shell;

import io.hadsl.core.backend.GeneratedBy;
import io.hadsl.core.output.Sha256;
import io.hadsl.core.value.JarText;
import java.nio.charset.StandardCharsets;

/** The constant parts of the scripts: shell functions, in files of their own beside this class. */
final class Library {

  /** How steps are taken. */
  private static final String STEPS =
      join(
          "run.sh",
          "preconditions.sh",
          "packages.sh",
          "accounts.sh",
          "files.sh",
          "secrets.sh",
          "units.sh",
          "commands.sh");

  /** Tells one version of the steps from another, so that a script never runs on the wrong one. */
  private static final String VERSION =
      Sha256.of(STEPS.getBytes(StandardCharsets.UTF_8)).substring(0, 12);

  /** The end of a node's script: it loads the steps, and begins. */
  static final byte[] LOAD =
      ("\n" + read("load.sh").replace("@STEPS@", VERSION)).getBytes(StandardCharsets.UTF_8);

  /** The end of the rollout's script. */
  static final String ROLLOUT = join("rollout.sh") + "\nmain \"$@\"\n";

  private Library() {}

  /** {@code steps.sh}, what the scripts of all nodes have in common. */
  static String steps(String topology) {
    ShellWriter out = new ShellWriter(32 * 1024);
    out.code("# shellcheck shell=sh\n");
    out.comment("How steps are taken, on every node: the functions that each apply.sh calls.");
    GeneratedBy.lines(topology).forEach(out::comment);
    out.code("set -eu\n").blank();
    out.code("# shellcheck disable=SC2034 # which version this is, for the scripts to compare\n");
    out.assign("STEPS", VERSION);
    return out + STEPS;
  }

  private static String join(String... names) {
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      all.append('\n').append(read(name));
    }
    return all.toString();
  }

  private static String read(String name) {
    return JarText.read(Library.class.getResourceAsStream(name), name);
  }
}
