package io.hadsl.core.fact;

/** Checks of whole numbers. */
final class Counts {

  private Counts() {}

  static void atLeast(int least, String what, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          what + " " + value + " is out of range: use " + least + " or more");
    }
  }
}
