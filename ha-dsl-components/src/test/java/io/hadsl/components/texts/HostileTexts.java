package io.hadsl.components.texts;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that some target would read as more than text. */
final class HostileTexts {

  /** Each is tried with each method. */
  static final List<String> ALWAYS =
      List.of(
          "",
          " ",
          "'",
          "\"",
          "\\",
          "`touch canary`",
          "$(touch canary)",
          "${x}",
          "$$",
          "%n",
          "%{x}",
          "#{x}",
          "<%= x %>",
          "!",
          "!!",
          "*",
          "~",
          ";",
          "|",
          "&",
          ":",
          ",",
          "=",
          "-",
          "-rf",
          "--help",
          "a b",
          " a",
          "a ",
          "..",
          ".",
          "a/..",
          "/..",
          "/",
          "//",
          "/a/../b",
          "/a/",
          "/a'b",
          "/$(touch canary)",
          "/a b",
          "a.service\n",
          "a\nb",
          "a\r",
          "  <%= x %>a\r",
          " /, (.a\r",
          "%n\\",
          "a\tb",
          "a\u0000",
          "a=\u0000",
          "\u0001",
          "\u001b[2J",
          "\u007f",
          "\u0085",
          "\u2028",
          "\u2029",
          "\ufeff",
          "\u202e",
          "\ud800",
          "a\udc00",
          "\udc00\ud800",
          "\u00e9",
          "e\u0301",
          "\u65e5\u672c",
          "\ud83d\ude00",
          "\udbff\udfff",
          "null",
          "true",
          "0x1f",
          "1e3",
          "2001-01-01",
          "x".repeat(300),
          "/" + "x".repeat(300),
          "node(\u001b[2J)");

  /** What takes time for each method. */
  static final List<String> LONG =
      List.of(
          "x".repeat(200_000),
          "/x".repeat(100_000),
          "a-".repeat(50_000),
          "a.".repeat(50_000) + "a",
          "/a a".repeat(50_000),
          "node(" + "x".repeat(100_000) + ")");

  private HostileTexts() {}

  /** Any text, often of those pieces. */
  static Arbitrary<String> any() {
    Arbitrary<String> piece =
        Arbitraries.of(ALWAYS.stream().filter(text -> text.length() < 50).toList());
    return Arbitraries.frequencyOf(
        Tuple.of(3, piece.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("", list))),
        Tuple.of(1, Arbitraries.strings().all().ofMaxLength(40)),
        Tuple.of(1, Arbitraries.strings().withCharRange('\ud800', '\udfff').ofMaxLength(6)));
  }
}
