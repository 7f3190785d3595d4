package io.hadsl.core.fact;

/** A stretch of time in every day, which may run over midnight. */
public interface DailyWindow extends Fact {

  /**
   * When it begins.
   *
   * @return minutes after midnight, 0 to 1439
   */
  int start();

  /**
   * How long it lasts.
   *
   * @return minutes, 1 to 1440
   */
  int minutes();

  /**
   * The window in words.
   *
   * @return such as {@code 06:00 to 07:00}
   */
  default String inWords() {
    return clock(start()) + " to " + clock((start() + minutes()) % (24 * 60));
  }

  private static String clock(int minutes) {
    int minute = minutes % 60;
    int hour = minutes / 60;
    return (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute;
  }

  /** Refuses what is no window of a day. */
  static void check(int start, int minutes) {
    if (start < 0 || start >= 24 * 60) {
      throw new IllegalArgumentException(
          "a window from minute " + start + " of the day is out of range: use 0 to 1439");
    }
    if (minutes < 1 || minutes > 24 * 60) {
      throw new IllegalArgumentException(
          "a window of " + minutes + " minutes is out of range: use 1 to 1440");
    }
  }
}
