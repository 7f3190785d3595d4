package io.hadsl.core.rule;

import io.hadsl.core.knowledge.TopologyIndex;
import java.util.List;

/**
 * What one rule says of a topology.
 *
 * @param found its findings
 * @param unknowns what keeps it silent
 * @param replaced what other rules say less exactly
 */
public record Answer(List<Finding> found, List<Unknown> unknowns, List<FindingKey> replaced) {

  /**
   * Asks a rule.
   *
   * @param rule the rule
   * @param index the topology
   * @return what it says
   */
  public static Answer of(Rule rule, TopologyIndex index) {
    Findings out = new Findings(rule);
    rule.check(index, out);
    return new Answer(out.take(), out.unknowns(), out.replaced());
  }

  /**
   * Whether it refuses the topology.
   *
   * @return true if a finding is an error
   */
  public boolean holdsErrors() {
    return found.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }
}
