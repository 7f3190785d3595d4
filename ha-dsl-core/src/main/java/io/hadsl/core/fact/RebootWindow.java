package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * The time of day in which a node reboots by itself if an upgrade asks for it ({@code
 * Unattended-Upgrade::Automatic-Reboot-Time}).
 *
 * @param start minutes after midnight, 0 to 1439
 * @param minutes how long it lasts, 1 to 1440
 */
public record RebootWindow(int start, int minutes) implements StatedFact, DailyWindow {

  static final String TYPE = "reboot-window";

  /** Checks the numbers. */
  public RebootWindow {
    DailyWindow.check(start, minutes);
  }

  /**
   * A window.
   *
   * @param hour the hour at which it begins, 0 to 23
   * @param minute the minute, 0 to 59
   * @param minutes how long it lasts, 1 to 1440
   * @return the fact
   */
  public static RebootWindow from(int hour, int minute, int minutes) {
    return new RebootWindow(hour * 60 + minute, minutes);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().number("start", start).number("minutes", minutes).build();
  }

  static RebootWindow read(Settings settings) {
    return new RebootWindow(settings.number("start"), settings.number("minutes"));
  }
}
