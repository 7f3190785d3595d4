package io.hadsl.proof.report;

import io.hadsl.proof.report.ReaderReport.Standing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a report for a person: complaints first, then who read how much, then what is missing. */
public final class ProofText {

  private static final int WIDTH = 20;

  private final ProofReport report;
  private final StringBuilder out = new StringBuilder();

  /**
   * A text of a report.
   *
   * @param report the report
   */
  public ProofText(ProofReport report) {
    this.report = report;
  }

  /**
   * Everything that was refused: what is said, the emitted line, and the line of code behind it.
   *
   * @return empty if all was accepted
   */
  public String complaints() {
    out.setLength(0);
    for (Complaint each : report.complaints()) {
      out.append("REFUSED  ").append(each.reader()).append("  ").append(each.place()).append('\n');
      each.message().lines().forEach(line -> out.append("  ").append(line).append('\n'));
      if (!each.place().origin().element().isEmpty()) {
        out.append("  from: ").append(each.place().origin()).append('\n');
      }
      out.append('\n');
    }
    return out.toString();
  }

  /**
   * A line for each reader that ran, and the names of those that could not.
   *
   * @return never empty
   */
  public String summary() {
    String absent = absent();
    out.setLength(0);
    for (ReaderReport each : report.readers()) {
      if (each.standing() == Standing.RAN) {
        row(each);
      }
    }
    out.append(absent);
    List<String> unread = report.unread();
    if (!unread.isEmpty()) {
      out.append("no reader for ").append(String.join(", ", shown(unread))).append('\n');
    }
    return out.append(verdict()).append('\n').toString();
  }

  /**
   * The readers that should have read something and could not, and why.
   *
   * @return a line for each; empty if there are none
   */
  public String absent() {
    out.setLength(0);
    for (ReaderReport each : report.absent()) {
      out.append("NOT READ  ")
          .append(each.reader())
          .append("  ")
          .append(each.reason())
          .append('\n');
    }
    return out.toString();
  }

  private void row(ReaderReport each) {
    out.append(each.reader()).append(" ".repeat(Math.max(1, WIDTH - each.reader().length())));
    out.append(each.read().size()).append(" read");
    if (each.readings() != each.read().size()) {
      out.append(" (").append(each.readings()).append(" different)");
    }
    out.append(", ").append(seconds(each.milliseconds()));
    out.append(each.complaints() == 0 ? "" : ", " + count(each.complaints(), "complaint"));
    out.append('\n');
  }

  /** The first few of many. */
  private static List<String> shown(List<String> all) {
    int most = 5;
    if (all.size() <= most) {
      return all;
    }
    return List.of(String.join(", ", all.subList(0, most)), "and " + (all.size() - most) + " more");
  }

  /**
   * Who read each file, emitted or made on a node.
   *
   * @return a line for each
   */
  public String files() {
    out.setLength(0);
    Map<String, List<String>> all = new TreeMap<>(report.readBy());
    all.forEach(
        (file, readers) ->
            out.append(file)
                .append("  ")
                .append(readers.isEmpty() ? "no reader" : String.join(", ", readers))
                .append('\n'));
    return out.toString();
  }

  /**
   * How it ended, in one line.
   *
   * @return without a newline
   */
  public String verdict() {
    long ran = report.readers().stream().filter(each -> each.standing() == Standing.RAN).count();
    int read = report.files().size() - report.unread().size();
    return count(report.files().size(), "file")
        + ", "
        + count(report.nodes().size(), "node")
        + ": "
        + (report.isAccepted() ? "accepted" : count(report.complaints().size(), "complaint"))
        + "; "
        + read
        + " read by "
        + count((int) ran, "reader")
        + " in "
        + seconds(report.milliseconds())
        + (report.absent().isEmpty() ? "" : "; " + report.absent().size() + " could not run");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String seconds(long milliseconds) {
    return milliseconds / 1000 + "." + milliseconds % 1000 / 100 + " s";
  }
}
