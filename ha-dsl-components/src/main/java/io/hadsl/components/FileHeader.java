package io.hadsl.components;

import io.hadsl.core.model.Instance;

/** The comment at the top of every file that a component writes on a node. */
public final class FileHeader {

  private FileHeader() {}

  /**
   * Two lines of comment: what the file is, and that changes made in it are lost.
   *
   * @param instance what the file is for
   * @param mark what starts a comment in the file's syntax, such as {@code #}
   * @param what what the file is, as a sentence
   * @return two lines, each with a newline
   */
  public static String of(Instance instance, String mark, String what) {
    return mark
        + " "
        + what
        + "\n"
        + mark
        + " Written by ha-dsl for service "
        + instance.service().name()
        + " of topology "
        + instance.topology().name()
        + "; changes made here are overwritten.\n";
  }
}
