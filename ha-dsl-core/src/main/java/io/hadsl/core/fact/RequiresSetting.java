package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * An application needs a setting of a server that it uses.
 *
 * @param setting its name with that of the product, such as {@code mariadb.transaction-isolation}
 * @param value what it must be
 * @param because what happens otherwise, as the rest of a sentence
 */
public record RequiresSetting(String setting, String value, String because) implements Fact {

  /** MariaDB's default isolation of transactions; servers say {@code REPEATABLE-READ} if unset. */
  public static final String MARIADB_ISOLATION = "mariadb.transaction-isolation";

  /** Refuses what a message could not show. */
  public RequiresSetting {
    Texts.line("setting", setting);
    Texts.line("value of a setting", value);
    Texts.line("why a setting is required", because);
  }
}
