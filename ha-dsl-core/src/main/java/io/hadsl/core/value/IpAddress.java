package io.hadsl.core.value;

/**
 * An IPv4 or IPv6 address literal. Nothing is ever looked up.
 *
 * @param value the address; IPv6 is given in lower case, and kept in the one spelling of RFC 5952,
 *     section 4, whichever it was given in
 */
public record IpAddress(String value) implements Comparable<IpAddress> {

  /** Refuses what is no address. */
  public IpAddress {
    if (!isIpv4(value) && !isIpv6(value)) {
      throw new IllegalArgumentException(
          "address \""
              + Texts.shown(value)
              + "\" is not an IP address: use one such as \"10.77.0.21\" or \"fd00::21\"");
    }
    value = value.indexOf(':') < 0 ? value : canonical(value);
  }

  /**
   * The address of a text.
   *
   * @param value the text
   * @return the address
   */
  public static IpAddress of(String value) {
    return new IpAddress(value);
  }

  /**
   * Whether this is an IPv6 address.
   *
   * @return false for IPv4
   */
  public boolean isV6() {
    return value.indexOf(':') >= 0;
  }

  /**
   * Whether only programs of the same machine reach it (RFC 1122, section 3.2.1.3; RFC 4291,
   * section 2.5.3).
   *
   * @return true for 127.0.0.0/8 and ::1
   */
  public boolean isLoopback() {
    return value.startsWith("127.") || value.equals("::1");
  }

  /**
   * The address as a URL's host: IPv6 in brackets (RFC 3986, section 3.2.2).
   *
   * @return {@code 10.0.0.1} or {@code [fd00::1]}
   */
  public String inUrl() {
    return isV6() ? "[" + value + "]" : value;
  }

  private static boolean isIpv4(String text) {
    int numbers = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        int digits = i - start;
        if (digits < 1 || digits > 3 || (digits > 1 && text.charAt(start) == '0')) {
          return false;
        }
        if (Integer.parseInt(text, start, i, 10) > 255) {
          return false;
        }
        numbers++;
        start = i + 1;
      } else if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return numbers == 4;
  }

  private static boolean isIpv6(String text) {
    int gap = text.indexOf("::");
    if (text.length() < 2 || gap != text.lastIndexOf("::")) {
      return false;
    }
    if (gap < 0) {
      return groups(text) == 8;
    }
    int before = groups(text.substring(0, gap));
    int after = groups(text.substring(gap + 2));
    return before >= 0 && after >= 0 && before + after <= 7;
  }

  /** No leading zeros, and the first of the longest runs of two or more zero groups left out. */
  private static String canonical(String text) {
    int[] groups = new int[8];
    int gap = text.indexOf("::");
    String[] head = split(gap < 0 ? text : text.substring(0, gap));
    String[] tail = split(gap < 0 ? "" : text.substring(gap + 2));
    for (int i = 0; i < head.length; i++) {
      groups[i] = Integer.parseInt(head[i], 16);
    }
    for (int i = 0; i < tail.length; i++) {
      groups[8 - tail.length + i] = Integer.parseInt(tail[i], 16);
    }
    int start = 8;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == start) {
        out.append("::");
        i += length - 1;
      } else {
        boolean isFirst = out.isEmpty() || i == start + length;
        out.append(isFirst ? "" : ":").append(Integer.toHexString(groups[i]));
      }
    }
    return out.toString();
  }

  private static String[] split(String groups) {
    return groups.isEmpty() ? new String[0] : groups.split(":", -1);
  }

  /** The number of 16-bit groups, 0 for empty text, -1 if any is malformed. */
  private static int groups(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] parts = text.split(":", -1);
    for (String part : parts) {
      if (!part.matches("[0-9a-f]{1,4}")) {
        return -1;
      }
    }
    return parts.length;
  }

  // By hand, as in ElementId: it is a key of large maps.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof IpAddress that && value.equals(that.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(IpAddress other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
