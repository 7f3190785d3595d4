package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Something that is only known to work because somebody tried it.
 *
 * @param kind what was tried
 * @param last when it last worked
 */
public record Drill(Kind kind, LocalDate last) implements StatedFact {

  static final String TYPE = "drill";

  /** What can be tried. */
  public enum Kind {
    /** A backup was restored, and the restored service used. */
    RESTORE,
    /** An instance was switched off, and the service went on. */
    FAILOVER
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("kind", Words.lower(kind)).text("last", last.toString()).build();
  }

  static Drill read(Settings settings) {
    Kind kind = Words.constant(Kind.class, "kind", settings.text("kind"));
    String last = settings.text("last");
    try {
      return new Drill(kind, LocalDate.parse(last));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "setting \"last\" is \"" + last + "\": write a date as 2026-03-31", e);
    }
  }
}
