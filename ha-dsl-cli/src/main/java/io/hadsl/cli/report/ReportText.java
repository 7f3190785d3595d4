package io.hadsl.cli.report;

import io.hadsl.core.validation.Finding;
import io.hadsl.core.validation.FindingFormatter;
import io.hadsl.core.validation.Severity;
import io.hadsl.core.validation.ValidationReport;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** A report as a person reads it on a terminal. */
public final class ReportText {

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
