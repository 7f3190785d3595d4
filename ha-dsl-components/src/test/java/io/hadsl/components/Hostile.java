package io.hadsl.components;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Text that means something to some target. */
public final class Hostile {

  private Hostile() {}

  /** Printable text full of quotes, substitutions, braces and other characters with a meaning. */
  public static Arbitrary<String> text() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "'", "\"", "\\", "`", "$", "$(id)", "${HOME}", "#{x}", "{", "}", "{$HOME}", "{path}",
            "%n", "%s", "-", "--", " ", ";", "#", "//", "?>", "<?php", "é", "日", "\u0301", "a", "B",
            "0", "=", ",", "&", "|", "*", "(", ")", "\\'", "\\\\", "\"\"", "<", ">", "@");
    return pieces.list().ofMinSize(1).ofMaxSize(12).map(parts -> String.join("", parts));
  }
}
