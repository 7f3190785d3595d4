package io.hadsl.core.validation;

import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.FindingKey;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private final String topology;
  private final SortedSet<Entry> entries;
  private final Map<FindingKey, List<Entry>> byKey = new HashMap<>();

  /**
   * A finding that is known. It is known again while it rests on nothing else: an account with a
   * third number is a new finding, one of two numbers out of three is not.
   *
   * @param rule the rule's id
   * @param element what it is about
   * @param grounds what it rests on, as {@link Finding#grounds} gives it
   */
  public record Entry(String rule, ElementId element, SortedSet<String> grounds)
      implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::rule)
            .thenComparing(Entry::element)
            .thenComparing(each -> String.join("\n", each.grounds));

    /** Copies the set. */
    public Entry {
      grounds = Collections.unmodifiableSortedSet(new TreeSet<>(grounds));
    }

    static Entry of(Finding finding) {
      return new Entry(finding.rule(), finding.subject(), finding.grounds());
    }

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  private Baseline(String topology, Collection<Entry> entries) {
    this.topology = topology;
    this.entries = Collections.unmodifiableSortedSet(new TreeSet<>(entries));
    for (Entry each : this.entries) {
      FindingKey key = new FindingKey(each.rule(), each.element());
      byKey.computeIfAbsent(key, its -> new ArrayList<>()).add(each);
    }
  }

  /**
   * A baseline that was written down.
   *
   * @param topology the name of the topology that has them
   * @param entries its findings
   * @return the baseline
   */
  public static Baseline of(String topology, Collection<Entry> entries) {
    return new Baseline(topology, entries);
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
    return new Baseline(report.topology().name(), entries);
  }

  /**
   * Whose findings they are.
   *
   * @return the topology's name
   */
  public String topology() {
    return topology;
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
   * @throws IllegalArgumentException if it is about a topology of another name
   */
  public ValidationReport applyTo(ValidationReport report) {
    requireSameTopology(report);
    List<Finding> open = new ArrayList<>();
    List<Finding> known = new ArrayList<>();
    for (Finding finding : report.findings()) {
      (isKnown(report, finding) ? known : open).add(finding);
    }
    return report.with(open, known);
  }

  /**
   * This baseline without what is not found any more. What a rule found that was not asked this
   * time stays.
   *
   * @param report a report to which no baseline was applied
   * @return a baseline that is equal or smaller
   * @throws IllegalArgumentException if it is about a topology of another name
   */
  public Baseline shrunkTo(ValidationReport report) {
    requireSameTopology(report);
    Set<String> asked = new HashSet<>();
    report.rules().forEach(rule -> asked.add(rule.id()));
    List<Entry> left = new ArrayList<>();
    for (Entry each : entries) {
      if (!asked.contains(each.rule())) {
        left.add(each);
      }
    }
    for (Finding finding : report.findings()) {
      if (isKnown(report, finding)) {
        left.add(Entry.of(finding));
      }
    }
    return new Baseline(topology, left);
  }

  private void requireSameTopology(ValidationReport report) {
    String name = report.topology().name();
    if (!name.equals(topology)) {
      throw new IllegalArgumentException(
          "a baseline of topology \"" + topology + "\" says nothing of \"" + name + "\"");
    }
  }

  private boolean isKnown(ValidationReport report, Finding finding) {
    return isFreezable(report, finding)
        && byKey.getOrDefault(FindingKey.of(finding), List.of()).stream()
            .anyMatch(entry -> entry.grounds().containsAll(finding.grounds()));
  }

  private static boolean isFreezable(ValidationReport report, Finding finding) {
    return !NEVER.contains(finding.rule())
        && !(finding.severity() == Severity.ERROR && report.isOfIntegrity(finding.rule()));
  }
}
