package io.hadsl.core.plan;

/**
 * A topology that follows every rule and still cannot be planned; the message is for the person who
 * wrote it.
 */
public final class PlanException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A topology that cannot be planned.
   *
   * @param message what clashes, where, and how to fix it
   */
  public PlanException(String message) {
    super(message);
  }
}
