package io.hadsl.lab.host;

/** Something that a person can mend; the message says what is wrong and how. */
public final class LabException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes it.
   *
   * @param message what is wrong, where, and what to do
   */
  public LabException(String message) {
    super(message);
  }

  /**
   * Makes it from what was thrown below.
   *
   * @param message what is wrong, where, and what to do
   * @param cause what was thrown
   */
  public LabException(String message, Throwable cause) {
    super(message, cause);
  }
}
