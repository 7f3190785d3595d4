package io.hadsl.lab;

import io.hadsl.lab.client.Outage;
import java.util.List;

/**
 * What users saw of the loss of one machine.
 *
 * @param machine the machine
 * @param predicted whether the topology says that its loss stops an entrypoint
 * @param down whether users got nothing at the end of the loss, just before the machine was started
 * @param killed when the machine was killed, in milliseconds since the client started
 * @param started when it was started again
 * @param outages the times in which requests failed
 * @param recovery from the start of the machine until requests succeeded for good, in milliseconds;
 *     0 if they did all the time
 * @param acknowledged how many writes were acknowledged meanwhile
 * @param lost those of them that are not there afterwards
 */
public record Loss(
    String machine,
    boolean predicted,
    boolean down,
    long killed,
    long started,
    List<Outage> outages,
    long recovery,
    int acknowledged,
    List<String> lost) {

  /** Copies the lists. */
  public Loss {
    outages = List.copyOf(outages);
    lost = List.copyOf(lost);
  }

  /**
   * Tells whether all was as the topology says, and nothing was lost.
   *
   * @return whether it was
   */
  public boolean asPredicted() {
    return predicted == down && lost.isEmpty();
  }

  /**
   * A table of losses, for a person.
   *
   * @param losses the losses
   * @return one line for each, below a line of titles
   */
  public static String table(List<Loss> losses) {
    StringBuilder out = new StringBuilder();
    out.append("machine     predicted  seen     outage    recovery  writes  lost\n");
    for (Loss each : losses) {
      cell(out, each.machine(), 12);
      cell(out, each.predicted() ? "outage" : "none", 11);
      cell(out, each.kind(), 9);
      cell(out, seconds(each.longest()), 10);
      cell(out, seconds(each.recovery()), 10);
      cell(out, Integer.toString(each.acknowledged()), 8);
      out.append(each.lost().size()).append('\n');
    }
    return out.toString();
  }

  /** What users saw in short: {@code outage 30.5 s}, a pause that ended by itself, or none. */
  String seen() {
    return longest() == 0 ? kind() : kind() + " " + seconds(longest());
  }

  private String kind() {
    return down ? "outage" : longest() > 0 ? "pause" : "none";
  }

  private long longest() {
    return outages.stream().mapToLong(Outage::length).max().orElse(0);
  }

  private static void cell(StringBuilder out, String text, int width) {
    out.append(text).append(" ".repeat(Math.max(1, width - text.length())));
  }

  private static String seconds(long millis) {
    long tenths = millis / 100;
    return tenths / 10 + "." + tenths % 10 + " s";
  }
}
