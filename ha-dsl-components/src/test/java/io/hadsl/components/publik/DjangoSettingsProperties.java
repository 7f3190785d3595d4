package io.hadsl.components.publik;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.components.RealTools;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class DjangoSettingsProperties {

  @Property(tries = 30)
  void pythonReadsBackWhatWasQuoted(@ForAll("lines") String text) {
    RealTools.require("python3", "python3");
    RealTools.Result read =
        RealTools.run(
            java.util.Map.of("PYTHONUTF8", "1"),
            "python3",
            "-c",
            "import sys; sys.stdout.write(" + DjangoSettings.quoted(text) + ")");
    assertEquals(text, read.output());
  }

  /** One line of text, mostly of what means something to Python. */
  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings().withChars("'\"\\{}%$#nxuNab é€ ").ofMinLength(1).ofMaxLength(40);
  }
}
