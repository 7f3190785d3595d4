package io.hadsl.core.validation;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Guess;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every acknowledgement accepts something: one that does not hides the next finding like it. */
final class UnusedAcknowledgement extends AbstractRule {

  private final List<Acknowledgement> unused;
  private final Map<String, Rule> rules;
  private final List<Finding> open;

  /**
   * A rule about what the other rules left.
   *
   * @param unused the acknowledgements that matched no finding
   * @param rules the rules that were asked or could have been, by id
   * @param open what is found and not acknowledged
   */
  UnusedAcknowledgement(List<Acknowledgement> unused, Map<String, Rule> rules, List<Finding> open) {
    super(
        "unused-acknowledgement",
        Severity.WARNING,
        Wave.BACKEND,
        "Every acknowledgement accepts a finding");
    this.unused = unused;
    this.rules = rules;
    this.open = open;
  }

  /** Else an acknowledgement of it could be unused in turn. */
  @Override
  public boolean isAcknowledgeable() {
    return false;
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Acknowledgement each : unused) {
      Rule rule = each.rule().equals(id()) ? this : rules.get(each.rule());
      Findings.Sentence finding =
          out.about(each.element())
              .because("acknowledge(" + each.rule() + ")", each.element(), each.declaredAt());
      if (rule == null) {
        finding
            .says("an acknowledgement names the rule `" + each.rule() + "`, which does not exist")
            .fix("name an existing rule" + Guess.of(each.rule(), rules.keySet()));
      } else if (!Validator.isAcknowledgeable(rule)) {
        finding
            .says("`" + each.rule() + "` cannot be acknowledged")
            .fix("repair what it finds, and remove the acknowledgement");
      } else {
        finding
            .says("`" + each.rule() + "` finds nothing about `" + each.element() + "`")
            .fix(
                elsewhere(each.rule())
                    + "remove the acknowledgement, so that it hides no later finding");
      }
    }
  }

  /** What the rule is about is easily mistaken for the node that the finding names. */
  private String elsewhere(String rule) {
    String elements =
        open.stream()
            .filter(finding -> finding.rule().equals(rule))
            .map(finding -> "`" + finding.subject() + "`")
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", "));
    return elements.isEmpty() ? "" : "acknowledge it of what it is about, " + elements + ", or ";
  }
}
