package io.hadsl.cli.report;

/** A page of Markdown as it reads well on a terminal. */
public final class PageText {

  private static final String BOLD = "\u001b[1m";
  private static final String RESET = "\u001b[0m";

  private PageText() {}

  /**
   * The page's text: headings stand out, code is indented, everything else stays as written.
   *
   * @param page Markdown
   * @param coloured whether to use ANSI colours
   * @return lines
   */
  public static String of(String page, boolean coloured) {
    StringBuilder out = new StringBuilder();
    boolean isCode = false;
    for (String line : page.split("\n", -1)) {
      if (line.startsWith("```")) {
        isCode = !isCode;
        continue;
      }
      if (isCode) {
        out.append(line.isEmpty() ? "" : "    ").append(line);
      } else if (line.startsWith("#")) {
        String heading = line.replaceFirst("#+ ", "");
        out.append(coloured ? BOLD + heading + RESET : heading);
      } else {
        out.append(line.replace("**", ""));
      }
      out.append('\n');
    }
    return out.toString().strip() + "\n";
  }
}
