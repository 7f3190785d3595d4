package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * A source of Debian packages beside Debian's own on the instance's node.
 *
 * @param name what it is called
 * @param line where it is, with its suite and areas
 */
public record AptSource(String name, String line) implements Fact {
  /** Refuses what a message could not show. */
  public AptSource {
    Texts.line("name of an apt source", name);
    Texts.line("apt source", line);
  }
}
