package io.hadsl.cli;

import io.hadsl.cli.report.ReportText;
import io.hadsl.core.validation.ValidationReport;
import java.io.PrintWriter;
import java.util.Set;

/**
 * Where a run writes, and how: results go to {@link #out}, everything about them to {@link #err}.
 *
 * @param out results
 * @param err messages
 * @param terminals which of {@code out} and {@code err} a person looks at
 */
record Console(PrintWriter out, PrintWriter err, Set<String> terminals) {

  static final String OUT = "out";
  static final String ERR = "err";

  /** When text is coloured. */
  enum Colour {
    auto,
    always,
    never
  }

  /** Copies the set. */
  Console {
    terminals = Set.copyOf(terminals);
  }

  /** Whether text for one of the two streams is to be coloured. */
  boolean isColoured(Colour colour, String stream) {
    return switch (colour) {
      case always -> true;
      case never -> false;
      // https://no-color.org: set to anything but nothing, it means no colour.
      case auto -> terminals.contains(stream) && noColour().isEmpty();
    };
  }

  /**
   * Tells that a topology is refused.
   *
   * @param report what refuses it
   * @param outcome what is not done because of it, a sentence
   */
  void refuse(ValidationReport report, Colour colour, String outcome) {
    ReportText text = new ReportText(report, isColoured(colour, ERR));
    err.print(text.findings());
    err.println(text.verdict());
    err.println(outcome);
  }

  private static String noColour() {
    String value = System.getenv("NO_COLOR");
    return value == null ? "" : value;
  }
}
