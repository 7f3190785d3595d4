package io.hadsl.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a value holds, the programs that read our files see that value and nothing else. */
class QuotingProperties {

  private static final String CHARACTERS =
      "aZ0 \"'\\%$`#{}()[]<>|&;!*?~=+@,.:-_\n\téß漢\uD83D\uDE00\uFEFF\u00a0";

  @Provide
  Arbitrary<List<String>> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(CHARACTERS.codePoints().mapToObj(Character::toString).toList());
    return Arbitraries.oneOf(
            pieces.list().ofMaxSize(12).map(list -> String.join("", list)),
            Arbitraries.of(
                "#{exit 1}",
                "\\'",
                "'",
                "\\",
                "\\\\'",
                "$(id)",
                "`id`",
                "%n",
                "%q(",
                "${HOME}",
                "yes",
                "no",
                "null",
                "~",
                "1e3",
                "0x1f",
                "- a",
                "a: b",
                "a #b",
                "&x",
                "*x",
                "!!str",
                "|",
                ">",
                " lead",
                "trail ",
                "2001-01-01",
                "12:30",
                "=",
                "<<",
                "a\n\nb\n",
                "\n",
                "x\n  y\n",
                "line\n",
                "two\n\n"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(125);
  }

  @Property(tries = 5)
  void rubyReadsBackWhatWasQuoted(@ForAll("hostile") List<String> values) throws IOException {
    Programs.require("ruby", "ruby");
    StringBuilder script = new StringBuilder("# encoding: utf-8\n");
    for (String value : values) {
      script.append("print ").append(RubyText.quote(value)).append(", \"\\0\"\n");
    }

    assertEquals(joined(values), run(script.toString(), ".rb", "ruby"));
  }

  @Property(tries = 5)
  void theShellReadsBackWhatWasQuoted(@ForAll("hostile") List<String> values) throws IOException {
    Programs.require("dash", "dash");
    StringBuilder script = new StringBuilder();
    for (String value : values) {
      script.append("printf '%s\\0' ").append(ShellText.quote(value)).append('\n');
    }

    assertEquals(joined(values), run(script.toString(), ".sh", "dash"));
  }

  @Property(tries = 5)
  void yamlReadsBackScalarsAndBlocks(@ForAll("hostile") List<String> values) throws IOException {
    Programs.require("cloud-init", "cloud-init");
    StringBuilder yaml = new StringBuilder();
    for (String value : values) {
      yaml.append("- ").append(YamlText.scalar(value)).append("\n-");
      YamlText.block(yaml, value, 4);
    }
    Path document = Files.createTempFile("quoting", ".yaml");
    Files.writeString(document, yaml);
    try {
      String reader =
          "import sys, yaml\n"
              + "for value in yaml.safe_load(open('"
              + document
              + "', encoding='utf-8')):\n"
              + "    sys.stdout.buffer.write(value.encode('utf-8') + b'\\0')\n";
      List<String> twice = values.stream().flatMap(v -> List.of(v, v).stream()).toList();

      assertEquals(joined(twice), run(reader, ".py", "/usr/bin/python3"));
    } finally {
      Files.delete(document);
    }
  }

  private static String joined(List<String> values) {
    return String.join("\0", values) + "\0";
  }

  private static String run(String script, String suffix, String interpreter) throws IOException {
    Path file = Files.createTempFile("quoting", suffix);
    try {
      Files.writeString(file, script);
      Programs.Result outcome = Programs.run(Map.of(), interpreter, file.toString());
      assertEquals(0, outcome.status(), outcome.output());
      return outcome.output();
    } finally {
      Files.delete(file);
    }
  }
}
