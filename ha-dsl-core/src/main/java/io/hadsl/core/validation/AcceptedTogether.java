package io.hadsl.core.validation;

import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.value.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one rule that one line accepts for one reason, as in a loop over many parts: a person
 * needs to read what is found of one of them. Of that one all is shown, because an acknowledgement
 * also accepts what is found later, and nobody would see it in a count.
 *
 * @param first the first of them
 * @param also what else its acknowledgement accepts
 * @param more how many findings there are of other elements
 */
public record AcceptedTogether(AcknowledgedFinding first, List<Finding> also, int more) {

  /** Copies the list. */
  public AcceptedTogether {
    also = List.copyOf(also);
  }

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
    Map<Line, List<AcknowledgedFinding>> lines = new LinkedHashMap<>();
    for (AcknowledgedFinding each : acknowledged) {
      Acknowledgement by = each.acknowledgement();
      Line line = new Line(by.rule(), by.reason(), by.declaredAt().location());
      lines.computeIfAbsent(line, key -> new ArrayList<>()).add(each);
    }
    return lines.values().stream().map(AcceptedTogether::group).toList();
  }

  private static AcceptedTogether group(List<AcknowledgedFinding> accepted) {
    AcknowledgedFinding first = accepted.get(0);
    List<Finding> also =
        accepted.stream()
            .skip(1)
            .map(AcknowledgedFinding::finding)
            .filter(each -> each.subject().equals(first.finding().subject()))
            .toList();
    return new AcceptedTogether(first, also, accepted.size() - 1 - also.size());
  }
}
