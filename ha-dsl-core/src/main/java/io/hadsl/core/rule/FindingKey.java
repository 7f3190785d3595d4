package io.hadsl.core.rule;

import io.hadsl.core.value.ElementId;

/**
 * What tells findings apart, whatever their words are: the rule, and the element that it is about.
 *
 * @param rule the rule's id
 * @param subject the element
 */
public record FindingKey(String rule, ElementId subject) {

  /**
   * The key of a finding.
   *
   * @param finding the finding
   * @return the rule and the element
   */
  public static FindingKey of(Finding finding) {
    return new FindingKey(finding.rule(), finding.subject());
  }

  // By hand, as in ElementId.
  @Override
  public boolean equals(Object other) {
    return other instanceof FindingKey that
        && rule.equals(that.rule)
        && subject.equals(that.subject);
  }

  @Override
  public int hashCode() {
    return 31 * rule.hashCode() + subject.hashCode();
  }
}
