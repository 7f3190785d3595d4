package io.hadsl.cli.report;

import io.hadsl.core.value.JarText;
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
    String name = "rules/" + rule + ".md";
    return Optional.ofNullable(RulePages.class.getResourceAsStream(name))
        .map(page -> JarText.read(page, name));
  }
}
