package io.hadsl.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.rule.Wave;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a case and a page. The page shows the broken case as it stands in the source, and
 * what is found in it.
 */
class RulePagesTest {

  private static final Path PAGES = Path.of("..", "docs", "rules");
  private static final Path SOURCES = Path.of("src", "test", "java", "cases");

  static List<Rule> rules() {
    return Validator.standard().rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsTheBrokenCase(Rule rule) {
    List<Finding> findings = RuleCases.broken(rule.id());
    assertFalse(findings.isEmpty());
    for (Finding finding : findings) {
      assertEquals(rule.severity(), finding.severity());
      assertEquals(RuleCases.className(rule.id()) + ".java", finding.place().file());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isSilentAboutTheRepairedCase(Rule rule) {
    assertEquals(List.of(), RuleCases.repaired(rule.id()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pageSaysHowBadItIsAndWhetherItCanBeAcknowledged(Rule rule) {
    String page = page(rule.id());
    String expected =
        "# "
            + rule.id()
            + "\n\n**"
            + rule.severity()
            + "** · "
            + word(rule.wave())
            + " · "
            + (Validator.isAcknowledgeable(rule) ? "can be acknowledged" : "cannot be acknowledged")
            + "\n\n"
            + rule.summary()
            + ".\n";
    assertEquals(expected, page.substring(0, expected.length()));
    for (String section : List.of("Why", "Fix", "Source")) {
      assertTrue(page.contains("\n## " + section + "\n\n"), section);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pageShowsTheBrokenCaseAndItsFindings(Rule rule) {
    String page = page(rule.id());
    assertEquals(bodyOfBroken(rule.id()), block(page, "java"));
    assertEquals(FindingFormatter.plain().format(RuleCases.broken(rule.id())), block(page, "text"));
  }

  @Test
  void everyPageHasARuleAndTheIndexNamesAll() throws IOException {
    TreeSet<String> files = new TreeSet<>();
    try (Stream<Path> pages = Files.list(PAGES)) {
      pages.forEach(page -> files.add(page.getFileName().toString()));
    }
    assertTrue(files.remove("README.md"), "docs/rules/README.md is missing");
    // Backends bring rules of their own, which this module does not know.
    assertTrue(files.remove("machines-share-a-network.md"), "the page of a backend's rule");
    assertTrue(files.remove("plannable.md"), "the page of what planning refuses");
    assertEquals(
        rules().stream()
            .map(rule -> rule.id() + ".md")
            .collect(Collectors.toCollection(TreeSet::new)),
        files);
    String index = page("README");
    for (Rule rule : rules()) {
      assertTrue(
          index.contains(
              "| ["
                  + rule.id()
                  + "]("
                  + rule.id()
                  + ".md) | "
                  + rule.severity()
                  + " | "
                  + rule.summary()
                  + " |\n"),
          () -> "docs/rules/README.md lacks a row of " + rule.id());
    }
  }

  @Test
  void theIndexShowsARuleOfOnesOwnAsItIsCompiled() {
    String source = read(SOURCES.resolve("NodesNamedAfterPlace.java"));
    assertTrue(page("README").contains(source.substring(source.indexOf("/** Nodes"))));
  }

  private static String word(Wave wave) {
    return switch (wave) {
      case INTEGRITY -> "integrity";
      case AVAILABILITY -> "availability";
      case BACKEND -> "backend";
    };
  }

  private static String bodyOfBroken(String rule) {
    String source = read(SOURCES.resolve(RuleCases.className(rule) + ".java"));
    String head = "  public void broken(TopologyBuilder t) {\n";
    int start = source.indexOf(head) + head.length();
    return source.substring(start, source.indexOf("\n  }\n", start)).indent(-4);
  }

  private static String block(String page, String language) {
    String fence = "```" + language + "\n";
    int start = page.indexOf(fence);
    assertTrue(start >= 0, () -> "the page has no block of " + language);
    start += fence.length();
    return page.substring(start, page.indexOf("```", start));
  }

  private static String page(String name) {
    return read(PAGES.resolve(name + ".md"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
