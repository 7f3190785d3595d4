package io.hadsl.core.output;

import java.util.regex.Pattern;

/** Reads one line of a manifest, character by character; anything unexpected ends it. */
final class EntryReader {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern MODE = Pattern.compile("0[4-7][0-7]{2}");

  private final String line;
  private final int number;
  private int at;

  private EntryReader(String line, int number) {
    this.line = line;
    this.number = number;
  }

  /**
   * Returns the entry of a line.
   *
   * @throws IllegalArgumentException if the line is not one that ha-dsl writes
   */
  static Manifest.Entry read(String line, int number) {
    EntryReader reader = new EntryReader(line, number);
    String path = reader.field("{\"path\":");
    String sha256 = reader.field(",\"sha256\":");
    String mode = reader.field(",\"mode\":");
    String element = reader.field(",\"element\":");
    String location = reader.field(",\"location\":");
    reader.expect("}");
    try {
      // The paths of a manifest decide what is removed: trust them no more than those of a tree.
      PathRules.checkFile(path);
    } catch (IllegalArgumentException e) {
      throw reader.broken(String.valueOf(e.getMessage()));
    }
    if (!DIGEST.matcher(sha256).matches() || !MODE.matcher(mode).matches()) {
      throw reader.broken("wrong digest or mode");
    }
    return new Manifest.Entry(
        path, sha256, Integer.parseInt(mode, 8), new Origin(element, location));
  }

  private String field(String key) {
    expect(key);
    expect("\"");
    StringBuilder value = new StringBuilder();
    for (char c = next(); c != '"'; c = next()) {
      value.append(c == '\\' ? escaped() : c);
    }
    return value.toString();
  }

  private char escaped() {
    char c = next();
    if (c != 'u') {
      return c;
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw broken("wrong escape");
      }
      code = 16 * code + digit;
    }
    return (char) code;
  }

  private void expect(String text) {
    if (!line.startsWith(text, at)) {
      throw broken("expected " + text);
    }
    at += text.length();
  }

  private char next() {
    if (at >= line.length()) {
      throw broken("it ends too early");
    }
    return line.charAt(at++);
  }

  private IllegalArgumentException broken(String why) {
    return new IllegalArgumentException("line " + number + ": " + why);
  }
}
