package io.hadsl.core.validation;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.rule.Answer;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.FindingKey;
import io.hadsl.core.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parts the findings that are acknowledged from those that are not. */
final class Acceptance {

  private final TopologyIndex index;
  private final Map<String, Rule> rules;
  private final Set<String> asked;
  private final Map<FindingKey, Acknowledgement> given = new LinkedHashMap<>();
  private final List<Acknowledgement> expired = new ArrayList<>();
  private final List<Finding> open = new ArrayList<>();
  private final List<AcknowledgedFinding> accepted = new ArrayList<>();

  Acceptance(TopologyIndex index, Map<String, Rule> rules, Set<String> asked) {
    this.index = index;
    this.rules = rules;
    this.asked = asked;
    for (Acknowledgement each : index.topology().acknowledgements()) {
      if (index.today().isPresent() && each.isExpired(index.today().get())) {
        expired.add(each);
      } else {
        given.putIfAbsent(new FindingKey(each.rule(), each.element()), each);
      }
    }
  }

  void sort(List<Finding> found) {
    Map<FindingKey, Acknowledgement> unused = new LinkedHashMap<>(given);
    for (Finding finding : found) {
      FindingKey key = FindingKey.of(finding);
      Acknowledgement acknowledgement = given.get(key);
      if (acknowledgement != null && isAcknowledgeable(finding.rule())) {
        accepted.add(new AcknowledgedFinding(finding, acknowledgement));
        unused.remove(key);
      } else {
        open.add(finding);
      }
    }
    // Whether a rule that was not asked would have found something is not known.
    unused.keySet().removeIf(key -> rules.containsKey(key.rule()) && !asked.contains(key.rule()));
    ask(new UnusedAcknowledgement(List.copyOf(unused.values()), rules, List.copyOf(open)));
    ask(new ExpiredAcknowledgement(expired));
  }

  private boolean isAcknowledgeable(String id) {
    Rule rule = rules.get(id);
    return rule != null && Validator.isAcknowledgeable(rule);
  }

  private void ask(Rule rule) {
    open.addAll(Answer.of(rule, index).found());
  }

  List<Finding> open() {
    return open;
  }

  List<AcknowledgedFinding> accepted() {
    return accepted;
  }
}
