package io.hadsl.components.caddy;

import io.hadsl.core.value.CharSet;
import io.hadsl.core.value.Texts;

/**
 * Writes a Caddyfile, and knows all of its quoting: a value is one token, whatever is in it.
 *
 * <p>Inside double quotes only the quote itself can be escaped, and a backslash before the end
 * would escape it; backquotes take everything as it is (Caddy's documentation, "Caddyfile Concepts:
 * Tokens and quotes"; tried with 2.6.2).
 */
public final class Caddyfile {

  /** Characters of a token that needs no quotes. */
  private static final CharSet PLAIN = CharSet.of("A-Za-z0-9/._:*@+=~%?&,[]-");

  private final StringBuilder out = new StringBuilder();
  private int depth;

  /**
   * Starts a file.
   *
   * @param header comment lines, each with its mark and a newline
   */
  public Caddyfile(String header) {
    out.append(header);
  }

  /**
   * Adds an empty line.
   *
   * @return this
   */
  public Caddyfile blank() {
    out.append('\n');
    return this;
  }

  /**
   * Adds a comment.
   *
   * @param text one line
   * @return this
   */
  public Caddyfile comment(String text) {
    indent();
    out.append("# ").append(Texts.line("comment", text)).append('\n');
    return this;
  }

  /**
   * Adds a line.
   *
   * @param tokens a directive and its arguments
   * @return this
   */
  public Caddyfile line(String... tokens) {
    tokens(tokens);
    out.append('\n');
    return this;
  }

  /**
   * Starts a block; {@link #close} ends it.
   *
   * @param tokens what stands before the brace; none for the global options
   * @return this
   */
  public Caddyfile open(String... tokens) {
    tokens(tokens);
    out.append(tokens.length == 0 ? "{\n" : " {\n");
    depth++;
    return this;
  }

  /**
   * Ends a block.
   *
   * @return this
   */
  public Caddyfile close() {
    depth--;
    indent();
    out.append("}\n");
    return this;
  }

  /**
   * The file's text.
   *
   * @return lines that end with a newline
   */
  public String print() {
    if (depth != 0) {
      throw new IllegalStateException("the Caddyfile has " + depth + " blocks that are not closed");
    }
    return out.toString();
  }

  private void tokens(String... tokens) {
    indent();
    for (int i = 0; i < tokens.length; i++) {
      out.append(i == 0 ? "" : " ").append(token(tokens[i]));
    }
  }

  private void indent() {
    out.append("\t".repeat(depth));
  }

  /** One token, quoted where it must be. */
  static String token(String text) {
    Texts.line("Caddyfile token", text);
    if (text.equals("{") || text.equals("}") || hasPlaceholder(text)) {
      throw refused(text, "a brace that Caddy reads as its own");
    }
    if (PLAIN.hasAll(text)) {
      return text;
    }
    if (text.indexOf('\\') < 0) {
      return "\"" + text.replace("\"", "\\\"") + "\"";
    }
    if (text.indexOf('`') < 0) {
      return "`" + text + "`";
    }
    throw refused(text, "both a backslash and a backquote");
  }

  /** {@code {$HOME}} is replaced before quotes are read, {@code {path}} whatever the quotes. */
  private static boolean hasPlaceholder(String text) {
    for (int i = text.indexOf('{'); i >= 0; i = text.indexOf('{', i + 1)) {
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (next == '$' || Character.isLetter(next)) {
        return true;
      }
    }
    return false;
  }

  private static IllegalArgumentException refused(String text, String why) {
    return new IllegalArgumentException(
        "\""
            + Texts.visible(text)
            + "\" holds "
            + why
            + ", which no Caddyfile can carry: remove it");
  }
}
