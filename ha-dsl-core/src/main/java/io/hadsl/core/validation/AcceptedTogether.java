package io.hadsl.core.validation;

import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.value.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one rule that one line accepts for one reason, as in a loop over many parts: a person
 * needs to read one of them.
 *
 * @param first the first of them
 * @param more how many others there are
 */
public record AcceptedTogether(AcknowledgedFinding first, int more) {

  private record Line(String rule, String reason, SourceLocation where) {

    // By hand, as in ElementId.
    @Override
    public boolean equals(Object other) {
      return other instanceof Line that
          && where.equals(that.where)
          && rule.equals(that.rule)
          && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * rule.hashCode() + reason.hashCode()) + where.hashCode();
    }
  }

  /**
   * Puts findings together.
   *
   * @param acknowledged in the order to print them
   * @return the groups, in the order of their first findings
   */
  public static List<AcceptedTogether> of(List<AcknowledgedFinding> acknowledged) {
    Map<Line, AcknowledgedFinding> first = new LinkedHashMap<>();
    Map<Line, Integer> counts = new LinkedHashMap<>();
    for (AcknowledgedFinding each : acknowledged) {
      Acknowledgement by = each.acknowledgement();
      Line line = new Line(by.rule(), by.reason(), by.declaredAt().location());
      first.putIfAbsent(line, each);
      counts.merge(line, 1, Integer::sum);
    }
    List<AcceptedTogether> groups = new ArrayList<>();
    first.forEach(
        (line, each) -> groups.add(new AcceptedTogether(each, counts.getOrDefault(line, 1) - 1)));
    return groups;
  }
}
