package io.hadsl.core.value;

import java.util.regex.Pattern;

/**
 * A host's name, short or fully qualified, in lower case: labels of letters, digits and inner
 * hyphens joined by dots (RFC 1123, section 2.1), at most 253 characters.
 *
 * @param value the name's text
 */
public record HostName(String value) implements Comparable<HostName> {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

  /** Refuses what is no host name. */
  public HostName {
    Texts.matching(
        "host name",
        value,
        SHAPE,
        "lower-case letters, digits and inner hyphens, such as \"web1.example.org\"");
  }

  /**
   * The host name of a text.
   *
   * @param value the text
   * @return the name
   */
  public static HostName of(String value) {
    return new HostName(value);
  }

  /**
   * The first label.
   *
   * @return {@code web1} of {@code web1.example.org}
   */
  public String shortName() {
    int dot = value.indexOf('.');
    return dot < 0 ? value : value.substring(0, dot);
  }

  @Override
  public int compareTo(HostName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
