package io.hadsl.export;

/** A value that Java source cannot make; whoever knows the element says so to the person. */
final class UnwritableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String type;

  UnwritableException(Class<?> type, String why) {
    super(why);
    this.type = type.getName();
  }

  UnwritableException(Class<?> type, String why, Throwable cause) {
    super(why, cause);
    this.type = type.getName();
  }

  /** The class that could not be written. */
  String type() {
    return type;
  }
}
