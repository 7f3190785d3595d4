package io.hadsl.cli.graph;

import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.validation.AcknowledgedFinding;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rules found about each thing that is drawn. */
final class Marks {

  private final Map<ElementId, Severity> worst = new HashMap<>();
  private final Map<ElementId, Set<String>> lines = new HashMap<>();

  Marks(ValidationReport report, Set<ElementId> drawn) {
    for (Finding finding : report.findings()) {
      for (ElementId id : placesOf(finding, drawn)) {
        worst.merge(id, finding.severity(), Marks::worse);
        add(id, finding.severity() + ": " + finding.rule());
      }
    }
    for (AcknowledgedFinding accepted : report.acknowledged()) {
      for (ElementId id : placesOf(accepted.finding(), drawn)) {
        add(id, "accepted: " + accepted.finding().rule());
      }
    }
  }

  /** The worst that nobody accepted. */
  Optional<Severity> worst(ElementId id) {
    return Optional.ofNullable(worst.get(id));
  }

  /** A line for each rule that found something. */
  List<String> lines(ElementId id) {
    return List.copyOf(lines.getOrDefault(id, Set.of()));
  }

  private void add(ElementId id, String line) {
    lines.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(line);
  }

  private static Severity worse(Severity a, Severity b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** The element itself, or the one it stands in; else the nodes that the finding names. */
  private static List<ElementId> placesOf(Finding finding, Set<ElementId> drawn) {
    ElementId subject = finding.subject();
    if (drawn.contains(subject)) {
      return List.of(subject);
    }
    int inner = subject.path().indexOf(").");
    if (inner > 0) {
      ElementId outer = new ElementId(subject.path().substring(0, inner + 1));
      if (drawn.contains(outer)) {
        return List.of(outer);
      }
    }
    return finding.nodes().stream()
        .map(node -> ElementId.of("node", node))
        .filter(drawn::contains)
        .toList();
  }
}
