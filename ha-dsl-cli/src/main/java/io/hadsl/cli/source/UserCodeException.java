package io.hadsl.cli.source;

import java.util.Objects;

/** What a person's code threw; it is told with their lines only. */
public final class UserCodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Wraps what was thrown.
   *
   * @param cause what the code threw
   */
  public UserCodeException(Throwable cause) {
    super(cause);
  }

  /**
   * What the code threw.
   *
   * @return never null
   */
  public Throwable thrown() {
    return Objects.requireNonNull(getCause());
  }
}
