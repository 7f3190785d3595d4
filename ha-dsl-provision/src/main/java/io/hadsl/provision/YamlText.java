package io.hadsl.provision;

import io.hadsl.core.value.CharSet;
import java.util.Set;

/** How a value stands in YAML 1.1, which cloud-init reads: the one place that knows. */
final class YamlText {

  /** Words that YAML 1.1 takes for something else than text. */
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private static final CharSet FIRST = CharSet.of("a-z/");
  private static final CharSet REST = CharSet.of("a-z0-9/._-");

  private YamlText() {}

  /** A text as a flow scalar: plain where nothing could be read into it, else in double quotes. */
  static String scalar(String value) {
    if (isPlain(value)) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length() + 2).append('"');
    value.codePoints().forEach(c -> escaped(out, c));
    return out.append('"').toString();
  }

  /**
   * Appends a text of several lines after a key, as a literal block where one can hold it, and ends
   * the line.
   *
   * @param indent how far the block's lines are indented
   */
  static void block(StringBuilder out, String text, int indent) {
    boolean fits =
        text.chars().allMatch(YamlText::isAscii)
            && text.endsWith("\n")
            && !text.endsWith("\n\n")
            && text.length() > 1
            && " \t\n".indexOf(text.charAt(0)) < 0;
    if (!fits) {
      out.append(' ').append(scalar(text)).append('\n');
      return;
    }
    out.append(" |\n");
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from) + 1;
      if (end > from + 1) {
        out.append(" ".repeat(indent));
      }
      out.append(text, from, end);
      from = end;
    }
  }

  private static void escaped(StringBuilder out, int c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append((char) c);
    } else if (isAscii(c)) {
      out.append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : Character.toString(c));
    } else {
      // Escaped, because readers differ in which characters they take for printable.
      out.append(String.format("\\U%08x", c));
    }
  }

  private static boolean isAscii(int c) {
    return (c >= ' ' && c <= '~') || c == '\n' || c == '\t';
  }

  private static boolean isPlain(String value) {
    return !value.isEmpty()
        && FIRST.has(value.charAt(0))
        && REST.hasAll(value)
        && !WORDS.contains(value);
  }
}
