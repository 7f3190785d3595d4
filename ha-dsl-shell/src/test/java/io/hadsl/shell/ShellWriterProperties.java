package io.hadsl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.programs.Programs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a value holds, real shells hand it on unchanged: many values to a shell. */
class ShellWriterProperties {

  @Provide
  Arbitrary<List<String>> values() {
    return Hostile.lines().list().ofMinSize(1).ofMaxSize(120);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Hostile.blocks().list().ofMinSize(1).ofMaxSize(48);
  }

  @Property(tries = 10)
  void wordsArriveAsTheyAre(@ForAll("values") List<String> values) {
    ShellWriter out = new ShellWriter(100).call("printf").word("<%s>\\n");
    values.forEach(out::word);
    StringBuilder expected = new StringBuilder();
    values.forEach(value -> expected.append('<').append(value).append(">\n"));
    prints(expected.toString(), out.end());
  }

  @Property(tries = 10)
  void variablesHoldWhatTheyAreGiven(@ForAll("values") List<String> values) {
    ShellWriter out = new ShellWriter(100);
    StringBuilder expected = new StringBuilder();
    for (String value : values) {
      out.assign("X", value).code("printf '<%s>\\n' \"$X\"\n");
      expected.append('<').append(value).append(">\n");
    }
    prints(expected.toString(), out);
  }

  @Property(tries = 10)
  void hereDocumentsArriveAsTheyAre(@ForAll("texts") List<String> texts) {
    ShellWriter out = new ShellWriter(100);
    StringBuilder expected = new StringBuilder();
    for (String text : texts) {
      out.call("{ cat; cat <&3; }").hereDocument(3, "TEXT", text);
      out.hereDocument(0, "TEXT", text).end();
      String lines = text.endsWith("\n") ? text : text + "\n";
      expected.append(lines).append(lines);
    }
    prints(expected.toString(), out);
  }

  @Property(tries = 10)
  void commentsDoNothing(@ForAll("texts") List<String> texts) {
    ShellWriter out = new ShellWriter(100);
    texts.forEach(out::comment);
    prints("", out);
  }

  private static void prints(String expected, ShellWriter script) {
    String text = new String(script.bytes(), StandardCharsets.UTF_8);
    for (String shell : List.of("dash", "bash")) {
      Programs.require(shell, shell);
      assertEquals(
          new Programs.Result(0, expected), Programs.run(text, List.of(shell, "-s")), shell);
    }
  }
}
