package io.hadsl.testkit;

import io.hadsl.core.model.Element;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.value.ElementId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What can be asserted of a rule's findings; each call keeps those that it is true of. */
public final class FindingAssert {

  private final ReportAssert report;
  private final String rule;
  private final List<Finding> left;

  FindingAssert(ReportAssert report, String rule, List<Finding> left) {
    this.report = report;
    this.rule = rule;
    this.left = left;
  }

  /**
   * A finding is about an element.
   *
   * @param element the element
   * @return this, for the findings about it
   */
  public FindingAssert about(Element element) {
    return about(element.id());
  }

  /**
   * A finding is about an element.
   *
   * @param element its id
   * @return this, for the findings about it
   */
  public FindingAssert about(ElementId element) {
    return keep("about " + element, finding -> finding.subject().equals(element));
  }

  /**
   * A finding concerns these nodes, and no others.
   *
   * @param nodes their names, in any order
   * @return this, for the findings on them
   */
  public FindingAssert on(String... nodes) {
    Set<String> expected = new TreeSet<>(List.of(nodes));
    return keep("on " + expected, finding -> new TreeSet<>(finding.nodes()).equals(expected));
  }

  /**
   * A finding points at a line of code.
   *
   * @param place as an IDE shows it, such as {@code PublikHa.java:27}
   * @return this, for the findings that show it
   */
  public FindingAssert at(String place) {
    return keep(
        "at " + place,
        finding ->
            finding.values().stream().anyMatch(value -> value.where().toString().equals(place)));
  }

  /**
   * A finding says something.
   *
   * @param part of its message
   * @return this, for the findings that say it
   */
  public FindingAssert saying(String part) {
    return keep("saying \"" + part + "\"", finding -> finding.message().contains(part));
  }

  /**
   * A finding is of a severity.
   *
   * @param severity the severity
   * @return this, for the findings of it
   */
  public FindingAssert as(Severity severity) {
    return keep("as " + severity, finding -> finding.severity() == severity);
  }

  /**
   * There are so many findings left.
   *
   * @param count the number
   * @return this
   */
  public FindingAssert times(int count) {
    if (left.size() != count) {
      throw report.failure("rule " + rule + " found " + left.size() + " of " + count);
    }
    return this;
  }

  /**
   * Goes on with the whole report.
   *
   * @return assertions about it
   */
  public ReportAssert and() {
    return report;
  }

  private FindingAssert keep(String what, Predicate<Finding> which) {
    List<Finding> kept = left.stream().filter(which).toList();
    if (kept.isEmpty()) {
      throw report.failure("rule " + rule + " found nothing " + what);
    }
    return new FindingAssert(report, rule, kept);
  }
}
