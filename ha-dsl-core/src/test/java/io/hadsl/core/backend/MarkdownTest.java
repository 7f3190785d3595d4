package io.hadsl.core.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void oneEmptyLineStandsBetweenTheParts() {
    String text =
        new Markdown()
            .heading(1, "a")
            .heading(2, "b")
            .paragraph("c\n")
            .paragraph("")
            .paragraph("d")
            .header("e", "")
            .row("f", "g")
            .heading(2, "h")
            .text();
    assertEquals("# a\n\n## b\n\nc\n\nd\n\n| e | |\n|---|---|\n| f | g |\n\n## h\n", text);
  }

  @Test
  void textIsReadAsItIs() {
    assertEquals("a\\|b \\<i\\> \\*x\\* \\[y\\] \\~z", Markdown.escape("a|b <i> *x* [y] ~z"));
    assertEquals("snake_case, \\_this\\_", Markdown.escape("snake_case, _this_"));
  }

  @Test
  void namesInBackticksStayCode() {
    assertEquals("of `a*b` \\*", Markdown.sentence("of `a*b` *"));
    assertEquals("one \\` only", Markdown.sentence("one ` only"));
    assertEquals("a \\| in code", Markdown.sentence("a `|` in code"));
  }
}
