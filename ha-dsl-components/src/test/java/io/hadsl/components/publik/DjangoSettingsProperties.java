package io.hadsl.components.publik;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.programs.Programs;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class DjangoSettingsProperties {

  /** Fifty texts at a time, because Python takes a while to start. */
  @Property(tries = 3)
  void pythonReadsBackWhatWasQuoted(@ForAll("lines") List<String> texts) {
    Programs.require("python3", "python3");
    String program =
        texts.stream()
            .map(text -> "print(" + DjangoSettings.quoted(text) + ")\n")
            .collect(Collectors.joining());
    Programs.Result read = Programs.run(Map.of("PYTHONUTF8", "1"), "python3", "-c", program);
    assertEquals(String.join("\n", texts) + "\n", read.output());
  }

  /** Lines of text, mostly of what means something to Python. */
  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.strings()
        .withChars("'\"\\{}%$#nxuNab é€ ")
        .ofMinLength(1)
        .ofMaxLength(40)
        .list()
        .ofSize(50);
  }
}
