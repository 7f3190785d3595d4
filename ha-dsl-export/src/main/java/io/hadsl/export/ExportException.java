package io.hadsl.export;

/** Something in a topology cannot be written as Java; the message says what, and what to do. */
public final class ExportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param message what cannot be written, where it was declared, and how to make it writable
   */
  public ExportException(String message) {
    super(message);
  }
}
