package io.hadsl.core.output;

/**
 * Says to the person who runs a program why their files could not be written.
 *
 * <p>The message says what happened, where, and how to mend it. It is meant to be shown as it is:
 * the fault lies in the directory or the disk and not in the code, so there is no stack trace.
 */
public final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutputException(String message) {
    super(message, null, false, false);
  }

  OutputException(String message, Throwable cause) {
    super(message, cause, false, false);
  }
}
