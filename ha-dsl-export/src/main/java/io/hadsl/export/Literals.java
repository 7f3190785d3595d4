package io.hadsl.export;

import io.hadsl.export.Code.Sum;
import io.hadsl.export.Code.Text;
import java.util.ArrayList;
import java.util.List;

/** Texts as Java's string literals. */
final class Literals {

  /** A literal of a class file holds 65,535 bytes, and a character takes up to three. */
  private static final int LONGEST = 20_000;

  private static final int SHORT = 60;

  private Literals() {}

  /** One literal; several lines stand below each other; what no class file holds is joined. */
  static Code of(String text) {
    if (text.length() > LONGEST) {
      return Code.on(String.class, "join", joined(text));
    }
    List<String> lines = lines(text);
    if (text.length() <= SHORT || lines.size() == 1) {
      return quoted(text);
    }
    return new Sum(lines.stream().map(Literals::quoted).toList());
  }

  private static Code[] joined(String text) {
    List<Code> pieces = new ArrayList<>();
    pieces.add(quoted(""));
    for (int start = 0; start < text.length(); ) {
      int end = Math.min(text.length(), start + LONGEST);
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      pieces.add(quoted(text.substring(start, end)));
      start = end;
    }
    return pieces.toArray(Code[]::new);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }

  private static Code quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> {
          if (isShown(c)) {
            out.appendCodePoint(c);
          } else if (c < ' ') {
            // Not \\u000b, which Java reads before it knows of literals.
            out.append('\\').append((char) ('0' + (c >> 6)));
            out.append((char) ('0' + ((c >> 3) & 7))).append((char) ('0' + (c & 7)));
          } else {
            for (char unit : Character.toChars(c)) {
              out.append("\\u").append(String.format("%04x", (int) unit));
            }
          }
        }
      }
    }
    return new Text(out.append('"').toString());
  }

  /** Whether a reader sees the character for what it is; what turns or hides text is escaped. */
  private static boolean isShown(int c) {
    if (c < 0x7f) {
      return c >= ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
