package io.hadsl.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages of {@code docs/rules}, which come with the program. */
public final class RulePages {

  private RulePages() {}

  /**
   * A rule's page.
   *
   * @param rule the rule's id
   * @return Markdown; empty for a rule of the person's own
   */
  public static Optional<String> of(String rule) {
    try (InputStream page = RulePages.class.getResourceAsStream("rules/" + rule + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the page of " + rule, e);
    }
  }
}
