package io.hadsl.puppet.hiera;

import java.util.Locale;

/**
 * YAML for Hiera: the only place that knows how its keys and values are quoted, and that Hiera
 * reads <code>%{</code> in a value as an interpolation.
 */
public final class HieraYaml {

  /** Of {@code false}. */
  private static final int LONGEST_KEYWORD = 5;

  private HieraYaml() {}

  /**
   * Appends an entry of the top-level mapping.
   *
   * @param out where to
   * @param key a plain key of ours: a qualified Puppet name
   * @param value a string, whole number or boolean
   */
  public static void entry(StringBuilder out, String key, Object value) {
    out.append(key).append(": ");
    if (value instanceof String text && isPlain(text)) {
      out.append(text);
    } else if (value instanceof String text) {
      string(out, text.replace("%{", "%{literal('%')}{"));
    } else {
      out.append(value);
    }
    out.append('\n');
  }

  private static void string(StringBuilder out, String text) {
    if (!isPrintable(text)) {
      escaped(out, text);
    } else if (text.indexOf('\n') >= 0 && isBlock(text)) {
      block(out, text);
    } else if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
      escaped(out, text);
    } else {
      out.append('\'').append(text.replace("'", "''")).append('\'');
    }
  }

  /** The first line tells the indentation, and a line of spaces alone would lose them. */
  private static boolean isBlock(String text) {
    if (text.startsWith(" ") || text.startsWith("\t") || text.startsWith("\n")) {
      return false;
    }
    for (int from = 0; from < text.length(); from = lineEnd(text, from) + 1) {
      String line = text.substring(from, lineEnd(text, from));
      if (!line.isEmpty() && line.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Lines as they are. */
  private static void block(StringBuilder out, String text) {
    boolean ended = text.endsWith("\n");
    out.append(ended ? text.endsWith("\n\n") ? "|+" : "|" : "|-");
    for (int from = 0; from < text.length(); from = lineEnd(text, from) + 1) {
      String line = text.substring(from, lineEnd(text, from));
      out.append(line.isEmpty() ? "\n" : "\n  ").append(line);
    }
  }

  private static int lineEnd(String text, int from) {
    int newline = text.indexOf('\n', from);
    return newline < 0 ? text.length() : newline;
  }

  private static void escaped(StringBuilder out, String text) {
    out.append('"');
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"', '\\' -> out.append('\\').append((char) c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                  if (isPrintable(c)) {
                    out.appendCodePoint(c);
                  } else {
                    String hex = Integer.toHexString(c);
                    out.append("\\U").append("0".repeat(8 - hex.length())).append(hex);
                  }
                }
              }
            });
    out.append('"');
  }

  private static boolean isPrintable(String text) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (c != '\n' && c != '\t' && !isPrintable(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /** YAML 1.1's printable characters, without those that it reads as line breaks. */
  private static boolean isPrintable(int c) {
    return (c >= ' ' && c <= '~')
        || (c >= 0xa0 && c <= 0xd7ff && c != 0x2028 && c != 0x2029)
        || (c >= 0xe000 && c <= 0xfffd && c != 0xfeff)
        || c >= 0x10000;
  }

  /**
   * A word that no YAML reader takes for anything but a string: it begins with a letter, or is an
   * absolute path, and is none of YAML 1.1's booleans or null.
   */
  private static boolean isPlain(String text) {
    if (text.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/';
      boolean inner = (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
      if (!letter && !(inner && i > 0)) {
        return false;
      }
    }
    return text.length() > LONGEST_KEYWORD || !isKeyword(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isKeyword(String lower) {
    return switch (lower) {
      case "true", "false", "yes", "no", "on", "off", "y", "n", "null" -> true;
      default -> false;
    };
  }
}
