package io.hadsl.core.validation;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Unknown;
import io.hadsl.core.rule.Wave;
import java.util.ArrayList;
import java.util.List;

/** What all rules said about a topology, sorted. */
public final class ValidationReport {

  private final TopologyIndex index;
  private final List<Rule> rules;
  private final List<Finding> findings;
  private final List<AcknowledgedFinding> acknowledged;
  private final List<Finding> known;
  private final List<Unknown> unknowns;

  ValidationReport(
      TopologyIndex index,
      List<Rule> rules,
      List<Finding> findings,
      List<AcknowledgedFinding> acknowledged,
      List<Finding> known,
      List<Unknown> unknowns) {
    this.index = index;
    this.rules = List.copyOf(rules);
    this.findings = findings.stream().sorted().toList();
    this.acknowledged = acknowledged.stream().sorted().toList();
    this.known = known.stream().sorted().toList();
    this.unknowns = List.copyOf(unknowns);
  }

  /**
   * What was judged.
   *
   * @return the topology
   */
  public Topology topology() {
    return index.topology();
  }

  /**
   * What was judged, with what its components said when rules asked them.
   *
   * @return the index of the topology
   */
  public TopologyIndex index() {
    return index;
  }

  /**
   * What the topology was held to. Where an error of {@link Wave#INTEGRITY} was found, rules of
   * later waves were not asked.
   *
   * @return the rules
   */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * The findings that nobody acknowledged.
   *
   * @return sorted, worst first
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The findings that are accepted, each with its reason.
   *
   * @return sorted, worst first
   */
  public List<AcknowledgedFinding> acknowledged() {
    return acknowledged;
  }

  /**
   * What was found and stands in the baseline.
   *
   * @return the worst first; empty unless {@link Baseline#applyTo} made this report
   */
  public List<Finding> known() {
    return known;
  }

  /**
   * What nobody stated, and so keeps rules silent.
   *
   * @return by rule, then by element
   */
  public List<Unknown> unknowns() {
    return unknowns.stream().sorted().toList();
  }

  /**
   * Whether rules of later waves were not asked, because what they rely on does not hold.
   *
   * @return true if an error of {@link Wave#INTEGRITY} was found
   */
  public boolean isCutShort() {
    return findings.stream()
        .anyMatch(each -> each.severity() == Severity.ERROR && isOfIntegrity(each.rule()));
  }

  /**
   * Whether the topology is refused.
   *
   * @return true if anything above {@link Severity#WARNING} is not acknowledged
   */
  public boolean hasErrors() {
    return !findings.isEmpty() && findings.get(0).severity().refuses();
  }

  /**
   * The topology, fit to be planned.
   *
   * @return the validated topology with its index
   * @throws InvalidTopologyException if it is refused, with all findings
   */
  public ValidatedTopology requireValid() {
    if (hasErrors()) {
      throw new InvalidTopologyException(this);
    }
    return new ValidatedTopology(index);
  }

  /**
   * This report with one more finding, made by what looked at the topology after the rules.
   *
   * @param finding what was found; nobody can have acknowledged it
   * @return a new report
   */
  public ValidationReport with(Finding finding) {
    List<Finding> open = new ArrayList<>(findings);
    open.add(finding);
    return with(open, known);
  }

  /** This report with the open findings parted into open and known ones. */
  ValidationReport with(List<Finding> open, List<Finding> nowKnown) {
    return new ValidationReport(index, rules, open, acknowledged, nowKnown, unknowns);
  }

  /** Whether a rule is one on which others rely. */
  boolean isOfIntegrity(String id) {
    return rules.stream().anyMatch(rule -> rule.id().equals(id) && rule.wave() == Wave.INTEGRITY);
  }
}
