package io.hadsl.cli.report;

import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Unknown;
import io.hadsl.core.validation.FindingFormatter;
import io.hadsl.core.validation.ValidationReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as a person reads it on a terminal. */
public final class ReportText {

  private static final int SHOWN = 8;

  private final ValidationReport report;
  private final FindingFormatter formatter;

  /**
   * A report's text.
   *
   * @param report the report
   * @param coloured whether to use ANSI colours
   */
  public ReportText(ValidationReport report, boolean coloured) {
    this.report = report;
    this.formatter = coloured ? FindingFormatter.coloured() : FindingFormatter.plain();
  }

  /**
   * What nobody accepted.
   *
   * @return lines and a blank line, or nothing
   */
  public String findings() {
    return paragraph(formatter.format(report.findings()));
  }

  /**
   * What is accepted, with the reasons.
   *
   * @return lines and a blank line, or nothing
   */
  public String accepted() {
    return paragraph(formatter.formatAcknowledged(report.acknowledged()));
  }

  /**
   * What nobody stated, and so keeps rules silent.
   *
   * @return lines and a blank line, or nothing
   */
  public String unknowns() {
    Map<String, List<String>> elements = new LinkedHashMap<>();
    for (Unknown each : report.unknowns()) {
      String what = each.rule() + "\n  not known: " + each.missing() + "\n  fix: " + each.how();
      elements.computeIfAbsent(what, key -> new ArrayList<>()).add(each.element().path());
    }
    StringBuilder out = new StringBuilder();
    elements.forEach(
        (what, of) -> {
          out.append(out.length() == 0 ? "" : "\n").append("SILENT  ").append(what);
          out.append("\n  of: ")
              .append(String.join(", ", of.subList(0, Math.min(SHOWN, of.size()))));
          out.append(of.size() > SHOWN ? " and " + (of.size() - SHOWN) + " more\n" : "\n");
        });
    return paragraph(out.toString());
  }

  /**
   * The whole in one line.
   *
   * @return such as {@code publik: 2 nodes, 9 services; 1 error, 2 accepted}
   */
  public String verdict() {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Finding finding : report.findings()) {
      counts.merge(finding.severity(), 1, Integer::sum);
    }
    StringBuilder line =
        new StringBuilder(report.topology().name())
            .append(": ")
            .append(count(report.topology().nodes().size(), "node"))
            .append(", ")
            .append(count(report.topology().services().size(), "service"))
            .append("; ");
    if (counts.isEmpty()) {
      line.append("no findings");
    }
    String separator = "";
    for (Map.Entry<Severity, Integer> each : counts.entrySet()) {
      String name = each.getKey().name().toLowerCase(Locale.ROOT);
      line.append(separator).append(count(each.getValue(), name));
      separator = ", ";
    }
    if (!report.acknowledged().isEmpty()) {
      line.append(", ").append(report.acknowledged().size()).append(" accepted");
    }
    if (!report.known().isEmpty()) {
      line.append(", ").append(report.known().size()).append(" in the baseline");
    }
    return line.toString();
  }

  /**
   * A number of things.
   *
   * @param number how many
   * @param thing one of them
   * @return such as {@code 1 file} or {@code 2 files}
   */
  public static String count(int number, String thing) {
    // Advice has no plural.
    return number + " " + thing + (number == 1 || thing.equals("advice") ? "" : "s");
  }

  private static String paragraph(String lines) {
    return lines.isEmpty() ? "" : lines + "\n";
  }
}
