package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * A user can change the code of the application from its own pages, on the node that happens to
 * answer.
 *
 * @param what what changes it, such as {@code the app store}
 */
public record SelfUpdate(String what) implements Fact {
  /** Refuses what a message could not show. */
  public SelfUpdate {
    Texts.line("what updates itself", what);
  }
}
