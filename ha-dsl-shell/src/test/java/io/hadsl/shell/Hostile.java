package io.hadsl.shell;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that a careless writer of shell would let through. */
final class Hostile {

  private Hostile() {}

  /** One line, not empty: what a value may hold. */
  static Arbitrary<String> lines() {
    return pieces(
        "'",
        "''",
        "\"",
        "\\",
        "\\'",
        "`id`",
        "$(id)",
        "$((1/0))",
        "${x:?no}",
        "$$",
        "%n%s",
        "%",
        "#{x}",
        "!",
        "*",
        "?",
        "[a-z]",
        "~",
        "~root",
        "-",
        "-n",
        "--",
        "=",
        ";",
        "&",
        "|",
        "<",
        ">",
        "(",
        ")",
        "{a,b}",
        " ",
        "  ",
        "#",
        "TEXT",
        "@secret:verbatim:a@",
        "@",
        "é",
        "€",
        "日本",
        "😀",
        "a",
        "B7");
  }

  /** Any number of lines, with or without a last newline. */
  static Arbitrary<String> blocks() {
    return pieces(
        "\n",
        "\n\n",
        "\t",
        "\nTEXT\n",
        "TEXT\n",
        "\nTEXT",
        "\nTEXT_\n",
        "EOF\n",
        "\nT",
        "\nTé",
        "\nTEXT€",
        "\n_é",
        "\n.日",
        "'\\''",
        "\\\n",
        "<<'TEXT'\n",
        "@secret:",
        "@secret",
        "secret:",
        "@",
        "`id`",
        "$(id)",
        "${x",
        "\"",
        "'",
        "\\",
        "%s%n",
        "-n",
        "é",
        "日本",
        "😀",
        " ",
        "a line\n",
        "x".repeat(5000));
  }

  private static Arbitrary<String> pieces(String... pieces) {
    Arbitrary<String> printable =
        Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(6);
    return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(pieces)), Tuple.of(1, printable))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(list -> String.join("", list));
  }
}
