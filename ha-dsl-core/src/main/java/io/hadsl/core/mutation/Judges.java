package io.hadsl.core.mutation;

import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.validation.AcknowledgedFinding;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells whether a mutant is broken, and who notices, by what is found in it and was not before. */
final class Judges {

  private static final String OF_ACKNOWLEDGEMENTS = "-acknowledgement";

  private final Topology topology;
  private final Validator known;
  private final Validator checks;
  private final Set<Finding> open;
  private final Map<String, Set<Finding>> before = new HashMap<>();

  Judges(Topology topology, Validator known, Validator checks) {
    this.topology = topology;
    this.known = known;
    this.checks = checks;
    this.open = new HashSet<>(checks.validate(topology).findings());
  }

  /** Whether a rule, asked alone, finds something new. */
  boolean isBroken(String rule, Topology mutant) {
    Optional<Validator> alone = alone(rule);
    if (alone.isEmpty()) {
      return false;
    }
    Set<Finding> old = before.computeIfAbsent(rule, each -> of(each, alone.get(), topology));
    return !old.containsAll(of(rule, alone.get(), mutant));
  }

  /** Alone, so that no other rule that says more takes its place. */
  private Optional<Validator> alone(String rule) {
    if (rule.endsWith(OF_ACKNOWLEDGEMENTS)) {
      return Optional.of(known); // what is accepted is held to what all rules find
    }
    return known.rules().stream().anyMatch(each -> each.id().equals(rule))
        ? Optional.of(known.only(List.of(rule)))
        : Optional.empty();
  }

  /** What a rule finds, accepted or not. */
  private static Set<Finding> of(String rule, Validator validator, Topology topology) {
    ValidationReport report = validator.validate(topology);
    Set<Finding> found = new HashSet<>(report.findings());
    report.acknowledged().stream().map(AcknowledgedFinding::finding).forEach(found::add);
    found.removeIf(each -> !each.rule().equals(rule));
    return found;
  }

  /** The rules that find something new. */
  Set<String> noticed(Topology mutant) {
    Set<String> rules = new TreeSet<>();
    for (Finding finding : checks.validate(mutant).findings()) {
      if (!open.contains(finding)) {
        rules.add(finding.rule());
      }
    }
    return rules;
  }
}
