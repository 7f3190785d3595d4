package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Texts;

/**
 * A package writes a random secret at its installation unless the file is there, and all instances
 * need the same one.
 *
 * @param path the file
 * @param protects what is signed or encrypted with it
 */
public record GeneratedSecret(AbsolutePath path, String protects) implements Fact {
  /** Refuses what a message could not show. */
  public GeneratedSecret {
    Texts.line("what a generated secret protects", protects);
  }
}
