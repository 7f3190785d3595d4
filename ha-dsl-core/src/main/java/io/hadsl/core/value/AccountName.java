package io.hadsl.core.value;

import java.util.regex.Pattern;

/**
 * The name of an operating system user or group, as Debian's {@code adduser --system} takes it
 * (adduser(8)): a lower-case letter or underscore, then letters, digits, hyphens and underscores,
 * at most 32 characters.
 *
 * @param value the name's text
 */
public record AccountName(String value) implements Comparable<AccountName> {

  private static final Pattern SHAPE = Pattern.compile("[a-z_][a-z0-9_-]{0,31}");

  /** Refuses what Debian's tools refuse. */
  public AccountName {
    Texts.matching(
        "account name",
        value,
        SHAPE,
        "a lower-case letter, then letters, digits, - and _, at most 32 characters");
  }

  /**
   * The account name of a text.
   *
   * @param value the text
   * @return the name
   */
  public static AccountName of(String value) {
    return new AccountName(value);
  }

  @Override
  public int compareTo(AccountName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
