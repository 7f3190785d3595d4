package io.hadsl.core.value;

/**
 * The name of an operating system user or group, as Debian's {@code adduser --system} takes it
 * (adduser(8)): a lower-case letter or underscore, then letters, digits, hyphens and underscores,
 * at most 32 characters.
 *
 * @param value the name's text
 */
public record AccountName(String value) implements Comparable<AccountName> {

  private static final CharSet FIRST = CharSet.of("a-z_");
  private static final CharSet REST = CharSet.of("a-z0-9_-");

  /** Refuses what Debian's tools refuse. */
  public AccountName {
    if (value.isEmpty()
        || value.length() > 32
        || !FIRST.has(value.charAt(0))
        || !REST.hasAll(value)) {
      throw Texts.refusal(
          "account name",
          value,
          "a lower-case letter, then letters, digits, - and _, at most 32 characters");
    }
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

  // By hand, as in ElementId: it is a key of large maps.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof AccountName that && value.equals(that.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
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
