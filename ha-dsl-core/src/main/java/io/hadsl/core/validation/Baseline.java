package io.hadsl.core.validation;

import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was already found in a topology when people began to hold it to rules. Those findings refuse
 * nothing; a new one does. A baseline only ever gets smaller, unless somebody makes a new one.
 *
 * <p>Errors of {@link Wave#INTEGRITY} and what is wrong with acknowledgements are never part of
 * one: nothing can be built on the first, and the second is mended by removing a line.
 */
public final class Baseline {

  private static final Set<String> NEVER =
      Set.of("unused-acknowledgement", "expired-acknowledgement");

  private final SortedSet<Entry> entries;

  /**
   * A finding that is known.
   *
   * @param rule the rule's id
   * @param element what it is about
   * @param message what is wrong, as found
   */
  public record Entry(String rule, ElementId element, String message) implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::rule)
            .thenComparing(Entry::element)
            .thenComparing(Entry::message);

    static Entry of(Finding finding) {
      return new Entry(finding.rule(), finding.subject(), finding.message());
    }

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  private Baseline(Collection<Entry> entries) {
    this.entries = Collections.unmodifiableSortedSet(new TreeSet<>(entries));
  }

  /**
   * A baseline that was written down.
   *
   * @param entries its findings
   * @return the baseline
   */
  public static Baseline of(Collection<Entry> entries) {
    return new Baseline(entries);
  }

  /**
   * A baseline of everything that a report has left open.
   *
   * @param report a report
   * @return the baseline
   */
  public static Baseline of(ValidationReport report) {
    List<Entry> entries = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (isFreezable(report, finding)) {
        entries.add(Entry.of(finding));
      }
    }
    return new Baseline(entries);
  }

  /**
   * The findings.
   *
   * @return sorted by rule, then by element
   */
  public SortedSet<Entry> entries() {
    return entries;
  }

  /**
   * Takes the known findings out of the open ones.
   *
   * @param report a report
   * @return a report in which they are {@link ValidationReport#known}
   */
  public ValidationReport applyTo(ValidationReport report) {
    List<Finding> open = new ArrayList<>();
    List<Finding> known = new ArrayList<>();
    for (Finding finding : report.findings()) {
      boolean isKnown = isFreezable(report, finding) && entries.contains(Entry.of(finding));
      (isKnown ? known : open).add(finding);
    }
    return report.with(open, known);
  }

  /**
   * This baseline without what is not found any more. What a rule found that was not asked this
   * time stays.
   *
   * @param report a report to which no baseline was applied
   * @return a baseline that is equal or smaller
   */
  public Baseline shrunkTo(ValidationReport report) {
    Set<String> asked = new HashSet<>();
    report.rules().forEach(rule -> asked.add(rule.id()));
    Set<Entry> found = new HashSet<>(of(report).entries);
    List<Entry> left = new ArrayList<>();
    for (Entry each : entries) {
      if (!asked.contains(each.rule()) || found.contains(each)) {
        left.add(each);
      }
    }
    return new Baseline(left);
  }

  private static boolean isFreezable(ValidationReport report, Finding finding) {
    return !NEVER.contains(finding.rule())
        && !(finding.severity() == Severity.ERROR && report.isOfIntegrity(finding.rule()));
  }
}
