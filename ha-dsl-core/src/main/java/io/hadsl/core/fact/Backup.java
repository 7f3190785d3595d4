package io.hadsl.core.fact;

import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;

/**
 * A copy of what a service or external keeps is taken regularly.
 *
 * @param set the name of the job that takes it: what one job takes fits together
 * @param to the node or external that keeps the copies
 * @param everyMinutes the time between two copies, at least 1
 * @param contents what is in a copy
 */
public record Backup(String set, ElementId to, int everyMinutes, Contents contents)
    implements StatedFact {

  static final String TYPE = "backup";

  /** What is in a copy. */
  public enum Contents {
    /** Rows and files alone. */
    DATA,
    /** Also the secrets without which the data cannot be read. */
    DATA_AND_SECRETS
  }

  /** Checks the name and the number. */
  public Backup {
    Texts.line("set of backups", set);
    Counts.atLeast(1, "minutes between two backups", everyMinutes);
  }

  /**
   * A copy that is taken every day.
   *
   * @param set the name of the job that takes it
   * @param to the node or external that keeps the copies
   * @param contents what is in a copy
   * @return the fact
   */
  public static Backup daily(String set, ElementId to, Contents contents) {
    return new Backup(set, to, 24 * 60, contents);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("set", set)
        .text("to", to.path())
        .number("every-minutes", everyMinutes)
        .text("contents", Words.lower(contents))
        .build();
  }

  static Backup read(Settings settings) {
    return new Backup(
        settings.text("set"),
        new ElementId(settings.text("to")),
        settings.number("every-minutes"),
        Words.constant(Contents.class, "contents", settings.text("contents")));
  }
}
