package io.hadsl.core.model;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Texts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A finding that is accepted, with the reason.
 *
 * @param rule the rule's id
 * @param element what the finding is about
 * @param reason why it is accepted, for the next reader
 * @param until the last day on which it holds; empty if it holds for good
 * @param declaredAt the line that declared it
 */
public record Acknowledgement(
    String rule,
    ElementId element,
    String reason,
    Optional<LocalDate> until,
    DeclaredAt declaredAt) {

  private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Checks the rule's form and refuses an empty reason. */
  public Acknowledgement {
    Texts.matching("rule", rule, RULE, "a rule's id, such as \"uid-parity\"");
    Texts.line("reason for acknowledging " + rule, reason);
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "reason for acknowledging " + rule + " is blank: say why it is accepted");
    }
  }

  /**
   * Whether its time is over.
   *
   * @param today the day to judge by
   * @return true after the last day
   */
  public boolean isExpired(LocalDate today) {
    return until.isPresent() && until.get().isBefore(today);
  }
}
