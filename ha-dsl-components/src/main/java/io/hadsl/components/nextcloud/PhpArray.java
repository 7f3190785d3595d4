package io.hadsl.components.nextcloud;

import io.hadsl.core.resource.Content;
import io.hadsl.core.value.SecretRef;
import java.util.List;

/**
 * Writes a PHP file that sets an array, and knows all of its quoting: text stands in single quotes,
 * where only {@code \} and {@code '} mean anything (PHP manual, "Strings").
 */
final class PhpArray {

  private final Content.Builder out;
  private int depth = 1;

  PhpArray(String header, String variable) {
    out = Content.builder().line("<?php").text(header).line("$" + variable + " = [");
  }

  PhpArray comment(String text) {
    return line("// " + text);
  }

  PhpArray text(String key, String value) {
    return line(quote(key) + " => " + quote(value) + ",");
  }

  PhpArray number(String key, int value) {
    return line(quote(key) + " => " + value + ",");
  }

  PhpArray flag(String key, boolean value) {
    return line(quote(key) + " => " + value + ",");
  }

  PhpArray texts(String key, List<String> values) {
    open(key);
    values.forEach(value -> line(quote(value) + ","));
    return close();
  }

  /** The first line of a file that may not be there. */
  PhpArray firstLineOf(String key, String path) {
    return line(quote(key) + " => trim((string) @file_get_contents(" + quote(path) + ")),");
  }

  /** Whether there is a file. */
  PhpArray whether(String key, String path) {
    return line(quote(key) + " => is_file(" + quote(path) + "),");
  }

  /** The number that stands in a file. */
  PhpArray numberIn(String key, String path) {
    return line(quote(key) + " => (int) file_get_contents(" + quote(path) + "),");
  }

  PhpArray secret(String key, String prefix, SecretRef secret) {
    out.text("  ".repeat(depth) + quote(key) + " => '" + inner(prefix))
        .secret(secret, Content.Escaping.SINGLE_QUOTED)
        .line("',");
    return this;
  }

  PhpArray open(String key) {
    line(quote(key) + " => [");
    depth++;
    return this;
  }

  PhpArray close() {
    depth--;
    return line("],");
  }

  Content build() {
    return out.line("];").build();
  }

  private PhpArray line(String text) {
    out.line("  ".repeat(depth) + text);
    return this;
  }

  static String quote(String text) {
    return "'" + inner(text) + "'";
  }

  private static String inner(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
