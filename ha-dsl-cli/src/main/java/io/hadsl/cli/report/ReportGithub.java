package io.hadsl.cli.report;

import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Value;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.value.SourceLocation;
import java.io.PrintWriter;

/**
 * A report as annotations of a GitHub Actions run: one command a line (GitHub Docs, "Workflow
 * commands").
 */
public final class ReportGithub {

  private ReportGithub() {}

  /**
   * Writes a report.
   *
   * @param report the report
   * @param sources where source files lie
   * @param out where to; not closed
   */
  public static void write(ValidationReport report, SourceFiles sources, PrintWriter out) {
    for (Finding finding : report.findings()) {
      out.print("::" + command(finding.severity()) + " ");
      SourceLocation place = finding.place();
      if (!place.equals(SourceLocation.UNKNOWN)) {
        out.print("file=" + property(sources.pathOf(place)) + ",line=" + place.line() + ",");
      }
      out.print("title=" + property(finding.rule()) + "::" + data(message(finding)) + "\n");
    }
  }

  private static String message(Finding finding) {
    StringBuilder message = new StringBuilder(finding.message());
    for (Value value : finding.values()) {
      message.append('\n').append(value.subject()).append(" = ").append(value.value());
      if (!value.where().equals(SourceLocation.UNKNOWN)) {
        message.append(" (").append(value.where()).append(')');
      }
    }
    return message.append("\nfix: ").append(finding.fix()).toString();
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR, DANGER -> "error";
      case WARNING -> "warning";
      case ADVICE -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
