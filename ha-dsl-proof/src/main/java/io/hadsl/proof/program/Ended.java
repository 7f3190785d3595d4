package io.hadsl.proof.program;

import java.util.List;

/**
 * How a program ended.
 *
 * @param status its exit status; {@link #TIMED_OUT} if it was killed because it took too long
 * @param output what it wrote to standard output, and to standard error, as it came
 */
public record Ended(int status, String output) {

  /** The status of a program that was killed because it took too long. */
  public static final int TIMED_OUT = -1;

  /**
   * Whether it ended well and had nothing to say.
   *
   * @return true for status 0 without any output
   */
  public boolean isSilent() {
    return status == 0 && output.isEmpty();
  }

  /**
   * Its lines that are not blank.
   *
   * @return in order
   */
  public List<String> lines() {
    return output.lines().filter(line -> !line.isBlank()).toList();
  }

  /**
   * What to tell a person: what it said, or else how it ended.
   *
   * @return never empty
   */
  public String message() {
    String said = output.strip();
    if (status == TIMED_OUT) {
      return "no end in the time given to it" + (said.isEmpty() ? "" : "; it said: " + said);
    }
    return said.isEmpty() ? "ended with status " + status + " and said nothing" : said;
  }
}
