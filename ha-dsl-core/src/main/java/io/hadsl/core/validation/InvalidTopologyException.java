package io.hadsl.core.validation;

import io.hadsl.core.rule.Finding;
import java.util.List;

/** A topology was refused; the message lists every finding. */
public final class InvalidTopologyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ValidationReport report;

  InvalidTopologyException(ValidationReport report) {
    super(message(report));
    this.report = report;
  }

  /**
   * The report that refused it.
   *
   * @return the report
   */
  public ValidationReport report() {
    return report;
  }

  private static String message(ValidationReport report) {
    List<Finding> findings = report.findings();
    return "topology "
        + report.topology().name()
        + " is refused:\n\n"
        + FindingFormatter.plain().format(findings);
  }
}
