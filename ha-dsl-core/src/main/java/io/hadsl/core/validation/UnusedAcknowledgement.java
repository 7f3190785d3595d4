package io.hadsl.core.validation;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Acknowledgement;
import java.util.List;
import java.util.Map;

/** Every acknowledgement accepts something: one that does not hides the next finding like it. */
final class UnusedAcknowledgement implements Rule {

  private final List<Acknowledgement> unused;
  private final Map<String, Rule> rules;

  /**
   * A rule about what the other rules left.
   *
   * @param unused the acknowledgements that matched no finding
   * @param rules the rules that were asked or could have been, by id
   */
  UnusedAcknowledgement(List<Acknowledgement> unused, Map<String, Rule> rules) {
    this.unused = unused;
    this.rules = rules;
  }

  @Override
  public String id() {
    return "unused-acknowledgement";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Wave wave() {
    return Wave.BACKEND;
  }

  @Override
  public String summary() {
    return "Every acknowledgement accepts a finding";
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Acknowledgement each : unused) {
      Rule rule = rules.get(each.rule());
      Findings.Sentence finding =
          out.about(each.element())
              .because("acknowledge(" + each.rule() + ")", each.element(), each.declaredAt());
      if (rule == null) {
        finding
            .says("an acknowledgement names the rule `" + each.rule() + "`, which does not exist")
            .fix("name an existing rule" + Nearest.hint(each.rule(), rules.keySet()));
      } else if (!Validator.isAcknowledgeable(rule)) {
        finding
            .says(
                "`"
                    + each.rule()
                    + "` cannot be acknowledged: what it finds does not work or loses data")
            .fix("repair what it finds, and remove the acknowledgement");
      } else {
        finding
            .says("`" + each.rule() + "` finds nothing about `" + each.element() + "`")
            .fix("remove the acknowledgement, so that it hides no later finding");
      }
    }
  }
}
