package io.hadsl.core.validation;

import cases.RuleCase;
import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Finding;
import java.time.LocalDate;
import java.util.List;

/** The case of each rule, by convention: {@code uid-parity} has {@code cases.UidParityCase}. */
final class RuleCases {

  /** The day on which all cases are judged. */
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private RuleCases() {}

  static String className(String rule) {
    StringBuilder name = new StringBuilder();
    for (String word : rule.split("-", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return name.append("Case").toString();
  }

  static RuleCase of(String rule) {
    try {
      return Class.forName("cases." + className(rule))
          .asSubclass(RuleCase.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("rule " + rule + " has no case: write " + className(rule), e);
    }
  }

  static List<Finding> broken(String rule) {
    return findings(rule, before(rule), Topology.named("example", of(rule)::broken));
  }

  static List<Finding> repaired(String rule) {
    return findings(rule, before(rule), Topology.named("example", of(rule)::repaired));
  }

  /** What all rules say of a broken case on a day. */
  static ValidationReport report(String rule, LocalDate day) {
    Topology broken = Topology.named("example", of(rule)::broken);
    return Validator.standard().on(day).since(before(rule)).validate(broken);
  }

  private static Topology before(String rule) {
    return Topology.named("example", of(rule)::before);
  }

  /** What one rule, of all that are asked, says of a topology. */
  static List<Finding> findings(String rule, Topology topology) {
    return findings(rule, Topology.named("example", t -> {}), topology);
  }

  private static List<Finding> findings(String rule, Topology before, Topology topology) {
    return Validator.standard().on(TODAY).since(before).validate(topology).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }
}
