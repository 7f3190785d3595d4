package io.hadsl.export.json;

/** A file is not a topology; the message has a line for each problem. */
public final class JsonRefusedException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  JsonRefusedException(String message) {
    super(message);
  }
}
