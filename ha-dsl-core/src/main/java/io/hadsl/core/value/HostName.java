package io.hadsl.core.value;

/**
 * A host's name, short or fully qualified, in lower case: labels of letters, digits and inner
 * hyphens joined by dots (RFC 1123, section 2.1), at most 253 characters.
 *
 * @param value the name's text
 */
public record HostName(String value) implements Comparable<HostName> {

  private static final CharSet LABEL = CharSet.of("a-z0-9-");

  /** Refuses what is no host name. */
  public HostName {
    if (!isHostName(value)) {
      throw Texts.refusal(
          "host name",
          value,
          "lower-case letters, digits and inner hyphens, such as \"web1.example.org\"");
    }
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

  private static boolean isHostName(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        boolean label = i > start && i - start <= 63;
        if (!label || text.charAt(start) == '-' || text.charAt(i - 1) == '-') {
          return false;
        }
        start = i + 1;
      } else if (!LABEL.has(text.charAt(i))) {
        return false;
      }
    }
    return text.length() <= 253;
  }

  // By hand, as in ElementId.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof HostName that && value.equals(that.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
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
