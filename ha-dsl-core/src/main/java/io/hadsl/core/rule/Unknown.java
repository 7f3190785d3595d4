package io.hadsl.core.rule;

import io.hadsl.core.value.ElementId;

/**
 * A fact that nobody stated, without which a rule says nothing about an element.
 *
 * @param rule the rule that is silent
 * @param element what it cannot judge
 * @param missing what would have to be known, such as {@code "its peak load"}
 * @param how what states it, such as {@code "state it with .states(new Capacity(...))"}
 */
public record Unknown(String rule, ElementId element, String missing, String how)
    implements Comparable<Unknown> {

  @Override
  public int compareTo(Unknown other) {
    int byRule = rule.compareTo(other.rule);
    return byRule != 0 ? byRule : element.compareTo(other.element);
  }
}
