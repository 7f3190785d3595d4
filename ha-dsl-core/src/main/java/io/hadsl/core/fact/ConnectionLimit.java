package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * How many connections a database server takes: {@code max_connections} of MariaDB and PostgreSQL.
 *
 * @param most the most at once, at least 1
 * @param reserved those of them that are kept for administrators, such as PostgreSQL's {@code
 *     superuser_reserved_connections}, 3 unless set
 */
public record ConnectionLimit(int most, int reserved) implements StatedFact {

  static final String TYPE = "connection-limit";

  /** Checks the numbers. */
  public ConnectionLimit {
    Counts.atLeast(1, "limit of connections", most);
    Counts.atLeast(0, "number of reserved connections", reserved);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().number("most", most).number("reserved", reserved).build();
  }

  static ConnectionLimit read(Settings settings) {
    return new ConnectionLimit(settings.number("most"), settings.number("reserved"));
  }
}
