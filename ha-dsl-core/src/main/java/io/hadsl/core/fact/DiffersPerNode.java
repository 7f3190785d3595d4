package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Texts;

/**
 * A file holds something that must not be the same on two nodes.
 *
 * @param file the file
 * @param setting what differs, such as {@code serverid}
 */
public record DiffersPerNode(AbsolutePath file, String setting) implements Fact {
  /** Refuses what a message could not show. */
  public DiffersPerNode {
    Texts.line("setting that differs per node", setting);
  }
}
