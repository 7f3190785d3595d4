package io.hadsl.core.rule;

import io.hadsl.core.value.ElementId;

/**
 * What one rule says of one element, whatever its words are.
 *
 * @param rule the rule's id
 * @param subject the element
 */
public record Saying(String rule, ElementId subject) {

  /**
   * What a finding says.
   *
   * @param finding the finding
   * @return the rule and the element
   */
  public static Saying of(Finding finding) {
    return new Saying(finding.rule(), finding.subject());
  }

  // By hand, as in ElementId.
  @Override
  public boolean equals(Object other) {
    return other instanceof Saying that && rule.equals(that.rule) && subject.equals(that.subject);
  }

  @Override
  public int hashCode() {
    return 31 * rule.hashCode() + subject.hashCode();
  }
}
