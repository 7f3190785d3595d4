package io.hadsl.lab.host;

/**
 * What a program did.
 *
 * @param status its exit status; 124 or 137 if it was ended by its time limit, as timeout(1) says
 * @param out what it wrote on standard output, as UTF-8
 * @param err what it wrote on standard error, as UTF-8
 */
public record Outcome(int status, String out, String err) {

  private static final int TAIL = 2000;

  /**
   * Tells whether the status is 0.
   *
   * @return whether it is
   */
  public boolean ok() {
    return status == 0;
  }

  /**
   * Tells whether the time limit ended it. A program that ends itself with 124 or 137 looks the
   * same.
   *
   * @return whether it did
   */
  public boolean expired() {
    return status == 124 || status == 137;
  }

  /**
   * Gives this outcome back if the status is 0.
   *
   * @param what what was wanted, such as {@code "start app1"}
   * @return this
   * @throws LabException with the last lines of what it wrote, if the status is another
   */
  public Outcome orFail(String what) {
    if (ok()) {
      return this;
    }
    String said = (out + err).strip();
    String last = said.length() > TAIL ? "... " + said.substring(said.length() - TAIL) : said;
    throw new LabException(
        "could not "
            + what
            + (expired() ? ": its time was up (status " : ": exit status ")
            + status
            + (expired() ? ")" : "")
            + (last.isEmpty() ? "" : "\n" + last.indent(2).stripTrailing()));
  }
}
