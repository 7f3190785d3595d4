package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.CharSet;
import io.hadsl.core.value.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The name of a systemd unit with its type, such as {@code combo.service}; at most 255 characters
 * (systemd.unit(5)).
 *
 * @param value the name's text
 */
public record UnitName(String value) implements Comparable<UnitName> {

  private static final CharSet NAME = CharSet.of("A-Za-z0-9:_.\\@-");
  private static final CharSet UNESCAPED = CharSet.of("A-Za-z0-9:_.");

  /** In unit.h of systemd: UNIT_NAME_MAX, with the end of the text. */
  private static final int LONGEST = 255;

  /** Escaped; {@code remount@PATH.mount.service} has to be a name as well. */
  private static final int LONGEST_MOUNT = LONGEST - "remount@.mount.service".length();

  private static final Set<String> TYPES =
      Set.of("service", "socket", "mount", "timer", "path", "target", "slice");

  /** Refuses a name without a type or with characters that systemd refuses. */
  public UnitName {
    int dot = value.lastIndexOf('.');
    if (dot < 1
        || value.length() > LONGEST
        || !NAME.hasAll(value)
        || !TYPES.contains(value.substring(dot + 1))) {
      throw Texts.refusal(
          "unit", value, "letters, digits, : _ . - and a type, such as \"combo.service\"");
    }
  }

  /**
   * The unit name of a text.
   *
   * @param value the text
   * @return the name
   */
  public static UnitName of(String value) {
    return new UnitName(value);
  }

  /**
   * The mount unit of a mount point: the path escaped as {@code systemd-escape --path} does
   * (systemd.unit(5), "String escaping for inclusion in unit names").
   *
   * @param mountPoint the directory, in physical form
   * @return for example {@code srv-nfs.mount}
   */
  public static UnitName mount(AbsolutePath mountPoint) {
    if (mountPoint.equals(AbsolutePath.ROOT)) {
      return new UnitName("-.mount");
    }
    StringBuilder out = new StringBuilder();
    byte[] bytes = mountPoint.value().substring(1).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      if (c == '/') {
        out.append('-');
      } else if (UNESCAPED.has(c) && !(c == '.' && i == 0)) {
        out.append(c);
      } else {
        out.append(String.format("\\x%02x", (int) c));
      }
    }
    if (out.length() > LONGEST_MOUNT) {
      throw new IllegalArgumentException(
          "mount point \""
              + Texts.shown(mountPoint.value())
              + "\" is too long: in the name of a unit it takes "
              + out.length()
              + " characters, as each byte but letters, digits, /, :, _ and . takes four; use a path that"
              + " takes at most "
              + LONGEST_MOUNT);
    }
    return new UnitName(out.append(".mount").toString());
  }

  // By hand, because plans hash hundreds of thousands and generated methods are slow until C2
  // compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof UnitName that && value.equals(that.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(UnitName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
