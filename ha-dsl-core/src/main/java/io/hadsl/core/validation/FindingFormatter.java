package io.hadsl.core.validation;

import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Value;
import java.util.List;

/** Writes findings as a person reads them on a terminal. */
public final class FindingFormatter {

  private static final int NODES_SHOWN = 8;

  private final Style style;

  private FindingFormatter(Style style) {
    this.style = style;
  }

  /**
   * Text without colours.
   *
   * @return a formatter
   */
  public static FindingFormatter plain() {
    return new FindingFormatter(Style.PLAIN);
  }

  /**
   * Text with ANSI colours.
   *
   * @return a formatter
   */
  public static FindingFormatter coloured() {
    return new FindingFormatter(Style.ANSI);
  }

  /**
   * All findings, a blank line between two.
   *
   * @param findings in the order to print them
   * @return lines that end in a newline; empty without findings
   */
  public String format(List<Finding> findings) {
    int column = 0;
    for (Finding finding : findings) {
      column = Math.max(column, finding.severity().name().length());
    }
    StringBuilder out = new StringBuilder();
    for (Finding finding : findings) {
      if (out.length() > 0) {
        out.append('\n');
      }
      head(out, finding, finding.severity().name(), column);
      body(out, finding);
    }
    return out.toString();
  }

  /**
   * The findings that are accepted, each with its reason, a blank line between two. Of those that
   * one line accepts, what is found of the first element is shown and the others are counted.
   *
   * @param acknowledged in the order to print them
   * @return lines that end in a newline; empty without findings
   */
  public String formatAcknowledged(List<AcknowledgedFinding> acknowledged) {
    StringBuilder out = new StringBuilder();
    for (AcceptedTogether group : AcceptedTogether.of(acknowledged)) {
      AcknowledgedFinding each = group.first();
      if (out.length() > 0) {
        out.append('\n');
      }
      head(out, each.finding(), "ACCEPTED", "ACCEPTED".length());
      out.append("  ").append(each.finding().message()).append('\n');
      for (Finding also : group.also()) {
        out.append("  also: ").append(also.message()).append('\n');
      }
      out.append("  reason: ").append(each.acknowledgement().reason());
      String where = each.acknowledgement().declaredAt().toString();
      if (!where.isEmpty()) {
        out.append("   (").append(style.place(where)).append(')');
      }
      out.append('\n');
      if (group.more() > 0) {
        out.append("  and ").append(group.more()).append(" more, accepted by the same line\n");
      }
    }
    return out.toString();
  }

  private void head(StringBuilder out, Finding finding, String label, int column) {
    out.append(style.severity(finding.severity(), label));
    pad(out, column - label.length());
    out.append("  ").append(style.strong(finding.rule()));
    List<String> nodes = finding.nodes();
    for (int i = 0; i < nodes.size() && i < NODES_SHOWN; i++) {
      out.append(i == 0 ? "  " : ", ").append(nodes.get(i));
    }
    if (nodes.size() > NODES_SHOWN) {
      out.append(" and ").append(nodes.size() - NODES_SHOWN).append(" more");
    }
    out.append('\n');
  }

  private void body(StringBuilder out, Finding finding) {
    out.append("  ").append(finding.message()).append('\n');
    int subjects = 0;
    int values = 0;
    for (Value value : finding.values()) {
      subjects = Math.max(subjects, value.subject().length());
      values = Math.max(values, value.value().length());
    }
    for (Value value : finding.values()) {
      out.append("    ").append(value.subject());
      pad(out, subjects - value.subject().length());
      out.append(" = ").append(value.value());
      String where = value.where().toString();
      if (!where.isEmpty()) {
        pad(out, values - value.value().length());
        out.append("   (").append(style.place(where)).append(')');
      }
      out.append('\n');
    }
    out.append("  fix: ").append(finding.fix()).append('\n');
    if (!finding.page().isEmpty()) {
      out.append("  https: ").append(finding.page()).append('\n');
    }
  }

  private static void pad(StringBuilder out, int width) {
    for (int i = 0; i < width; i++) {
      out.append(' ');
    }
  }

  /** How parts of a finding are set off. */
  private enum Style {
    PLAIN,
    ANSI;

    private static final String RESET = "\u001b[0m";

    String severity(Severity severity, String text) {
      return switch (severity) {
        case ERROR -> wrap("\u001b[1;31m", text);
        case DANGER -> wrap("\u001b[1;35m", text);
        case WARNING -> wrap("\u001b[33m", text);
        case ADVICE -> wrap("\u001b[36m", text);
      };
    }

    String strong(String text) {
      return wrap("\u001b[1m", text);
    }

    String place(String text) {
      return wrap("\u001b[2m", text);
    }

    private String wrap(String code, String text) {
      return this == PLAIN ? text : code + text + RESET;
    }
  }
}
