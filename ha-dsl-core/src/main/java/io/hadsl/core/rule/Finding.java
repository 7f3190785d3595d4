package io.hadsl.core.rule;

import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.SourceLocation;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a rule says about a topology. Findings sort by severity, then by place (file and line), rule
 * and subject.
 *
 * @param rule the rule's id, such as {@code uid-parity}
 * @param severity how bad it is
 * @param subject the element it is about; an acknowledgement names it
 * @param nodes names of the nodes concerned, in order; empty if it is not about nodes
 * @param message what is wrong, in one sentence
 * @param values the facts it rests on; the first is at the line that has to change, or, where two
 *     clash, at that of the later declaration
 * @param fix what to do about it, as an imperative
 * @param page where people read more, as {@link Rule#page} has it
 */
public record Finding(
    String rule,
    Severity severity,
    ElementId subject,
    List<String> nodes,
    String message,
    List<Value> values,
    String fix,
    String page)
    implements Comparable<Finding> {

  /** The value of an element that a finding shows for its line alone. */
  static final String DECLARED = "declared";

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing((Finding finding) -> finding.place().file())
          .thenComparingInt(finding -> finding.place().line())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::subject)
          .thenComparing(Finding::message);

  /** Copies the lists. */
  public Finding {
    nodes = List.copyOf(nodes);
    values = List.copyOf(values);
  }

  /**
   * The line of user code to look at first.
   *
   * @return the place of the first value that has one, else {@link SourceLocation#UNKNOWN}
   */
  public SourceLocation place() {
    for (Value value : values) {
      if (!value.where().equals(SourceLocation.UNKNOWN)) {
        return value.where();
      }
    }
    return SourceLocation.UNKNOWN;
  }

  /**
   * What it rests on, by which it is known again: its values without their lines, because lines
   * move; where it has no value, its message, which may count days that pass.
   *
   * @return such as {@code web1.user(combo).uid = 2106}, never empty
   */
  public SortedSet<String> grounds() {
    SortedSet<String> grounds = new TreeSet<>();
    for (Value value : values) {
      if (!value.value().equals(DECLARED)) {
        grounds.add(value.subject() + " = " + value.value());
      }
    }
    if (grounds.isEmpty()) {
      grounds.add(message);
    }
    return Collections.unmodifiableSortedSet(grounds);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
