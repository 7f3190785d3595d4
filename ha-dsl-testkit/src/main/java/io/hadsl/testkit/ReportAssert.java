package io.hadsl.testkit;

import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.validation.FindingFormatter;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.value.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What can be asserted of a report; whatever fails shows all that was found. */
public final class ReportAssert {

  private final ValidationReport report;

  ReportAssert(ValidationReport report) {
    this.report = report;
  }

  /**
   * A rule found something that nobody accepted.
   *
   * @param rule the rule's id
   * @return what can be asserted of its findings
   */
  public FindingAssert hasFinding(String rule) {
    List<Finding> found = of(rule);
    if (found.isEmpty()) {
      throw failure("rule " + rule + " found nothing");
    }
    return new FindingAssert(this, rule, found);
  }

  /**
   * A rule found nothing, or only what is accepted.
   *
   * @param rule the rule's id
   * @return this
   */
  public ReportAssert hasNoFinding(String rule) {
    if (!of(rule).isEmpty()) {
      throw failure("rule " + rule + " found something");
    }
    return this;
  }

  /**
   * These rules found something, and no others.
   *
   * @param rules ids of rules, in any order
   * @return this
   */
  public ReportAssert hasFindingsOfOnly(String... rules) {
    Set<String> expected = new TreeSet<>(List.of(rules));
    expected.forEach(this::checkKnown);
    Set<String> found = new TreeSet<>();
    report.findings().forEach(finding -> found.add(finding.rule()));
    if (!found.equals(expected)) {
      throw failure("expected findings of " + expected + ", found those of " + found);
    }
    return this;
  }

  /**
   * Nothing refuses the topology: it can be built.
   *
   * @return this
   */
  public ReportAssert isValid() {
    if (report.hasErrors()) {
      throw failure("the topology is refused");
    }
    return this;
  }

  /**
   * Nothing at all was found, but for what is accepted.
   *
   * @return this
   */
  public ReportAssert hasNoFindings() {
    if (!report.findings().isEmpty()) {
      throw failure("expected no finding");
    }
    return this;
  }

  private List<Finding> of(String rule) {
    checkKnown(rule);
    return report.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }

  /** A misspelt rule never finds anything, and a test that relies on that proves nothing. */
  private void checkKnown(String rule) {
    Set<String> known = new TreeSet<>();
    report.rules().forEach(each -> known.add(each.id()));
    known.add("unused-acknowledgement");
    known.add("expired-acknowledgement");
    if (!known.contains(rule)) {
      throw new IllegalArgumentException(
          "rule \""
              + rule
              + "\" was not asked: "
              + Nearest.hint(rule, known)
              + "; a rule of your own is asked by"
              + " assertThat(Validator.standard().with(new YourRule()).validate(topology))");
    }
  }

  AssertionError failure(String what) {
    long refusing =
        report.findings().stream().map(Finding::severity).filter(Severity::refuses).count();
    return new AssertionError(
        what
            + "\nin "
            + report.topology()
            + ", with "
            + report.findings().size()
            + " findings, "
            + refusing
            + " of which refuse it:\n"
            + FindingFormatter.plain().format(report.findings()));
  }
}
