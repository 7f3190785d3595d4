package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * Every start of the service first brings data that all instances share to the form of the
 * installed release, without a lock against another that does the same.
 *
 * @param command what does it, such as {@code migrate_schemas} in {@code ExecStartPre=}
 */
public record MigratesAtStart(String command) implements Fact {
  /** Refuses what a message could not show. */
  public MigratesAtStart {
    Texts.line("migration", command);
  }
}
