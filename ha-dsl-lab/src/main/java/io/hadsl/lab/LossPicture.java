package io.hadsl.lab;

import io.hadsl.lab.client.Outage;
import java.util.List;

/**
 * A drawing of losses as SVG: a row for each machine, with what was done to the machine above what
 * users saw meanwhile. It follows the reader's choice of light or dark, and needs no other file.
 */
public final class LossPicture {

  private static final int LEFT = 110;
  private static final int RIGHT = 250;
  private static final int WIDTH = 900;
  private static final int TOP = 64;
  private static final int ROW = 44;
  private static final int BAR = 12;

  private static final int TICK = 10_000;

  /** How much is drawn before a machine is killed, and after everything is over. */
  private static final long MARGIN = 5_000;

  private static final String STYLE =
      """
      <style>
        text { font: 13px sans-serif; fill: #24292f }
        .title { font-weight: bold; font-size: 15px }
        .small { font-size: 11px; fill: #57606a }
        .grid { stroke: #d0d7de }
        .runs { fill: #8c959f }
        .off { fill: none; stroke: #8c959f; stroke-dasharray: 3 3 }
        .served { fill: #2da44e }
        .outage { fill: #cf222e }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .small { fill: #9198a1 }
          .grid { stroke: #3d444d }
          .served { fill: #3fb950 }
          .outage { fill: #f85149 }
        }
      </style>
      """;

  private final List<Loss> losses;
  private final long end;
  private final StringBuilder out = new StringBuilder(4096);

  private LossPicture(List<Loss> losses) {
    this.losses = losses;
    long last = 0;
    for (Loss each : losses) {
      last = Math.max(last, each.started() + each.recovery() - each.killed());
    }
    this.end = last + MARGIN;
  }

  /**
   * Draws losses, each from its kill on.
   *
   * @param topology the topology's name
   * @param losses what was seen, at least one
   * @return the text of an SVG file
   */
  public static String of(String topology, List<Loss> losses) {
    return new LossPicture(losses).draw(topology);
  }

  private String draw(String topology) {
    int bottom = TOP + ROW * losses.size();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(WIDTH);
    out.append(' ').append(bottom + 24).append("\" role=\"img\">\n").append(STYLE);
    text(12, 22, "title", "What users saw when machines of " + topology + " were killed");
    legend();
    for (long at = 0; at <= end; at += TICK) {
      line(at, bottom);
      text(x(at) - 6, bottom + 16, "small", at / 1000 + " s");
    }
    int y = TOP;
    for (Loss each : losses) {
      row(each, y + 8);
      y += ROW;
    }
    return out.append("</svg>\n").toString();
  }

  private void legend() {
    String[] marks = {"runs", "machine runs", "off", "killed", "served", "users served"};
    int x = LEFT;
    for (int i = 0; i < marks.length; i += 2) {
      box(marks[i], x, 36, 24);
      text(x + 30, 46, "small", marks[i + 1]);
      x += 130;
    }
    box("outage", x, 36, 24);
    text(x + 30, 46, "small", "requests fail");
  }

  private void row(Loss loss, int y) {
    text(12, y + BAR + 3, "", loss.machine());
    span("runs", -MARGIN, 0, y);
    span("off", 0, loss.started() - loss.killed(), y);
    span("runs", loss.started() - loss.killed(), end, y);
    int below = y + BAR + 3;
    span("served", -MARGIN, end, below);
    for (Outage each : loss.outages()) {
      span("outage", each.start() - loss.killed(), each.end() - loss.killed(), below);
    }
    text(WIDTH - RIGHT + 14, y + 10, "", "seen: " + loss.seen());
    text(WIDTH - RIGHT + 14, y + 25, "small", verdict(loss));
  }

  private static String verdict(Loss loss) {
    return (loss.asPredicted() ? "as predicted; " : "not as predicted; ")
        + loss.lost().size()
        + " of "
        + loss.acknowledged()
        + " writes lost";
  }

  private void span(String style, long from, long to, int y) {
    // A short outage is to be seen, too.
    box(style, x(from), y, Math.max(2, x(Math.min(to, end)) - x(from)));
  }

  private void box(String style, int x, int y, int width) {
    out.append("<rect class=\"").append(style).append("\" x=\"").append(x).append("\" y=\"");
    out.append(y).append("\" width=\"").append(width).append("\" height=\"").append(BAR);
    out.append("\"/>\n");
  }

  private void line(long at, int bottom) {
    out.append("<line class=\"grid\" x1=\"").append(x(at)).append("\" x2=\"").append(x(at));
    out.append("\" y1=\"").append(TOP).append("\" y2=\"").append(bottom).append("\"/>\n");
  }

  /** Names are letters, digits and hyphens; nothing here needs to be escaped. */
  private void text(int x, int y, String style, String text) {
    out.append("<text class=\"").append(style).append("\" x=\"").append(x).append("\" y=\"");
    out.append(y).append("\">").append(text).append("</text>\n");
  }

  private int x(long at) {
    return LEFT + (int) ((at + MARGIN) * (WIDTH - LEFT - RIGHT) / (end + MARGIN));
  }
}
