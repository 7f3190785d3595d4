package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * The time of day in which a node installs upgrades by itself, and restarts what they change.
 *
 * @param start minutes after midnight, 0 to 1439
 * @param minutes how long it lasts, 1 to 1440
 */
public record UpgradeWindow(int start, int minutes) implements StatedFact, DailyWindow {

  static final String TYPE = "upgrade-window";

  /**
   * What {@code apt-daily-upgrade.timer} does unless told otherwise, on every Debian node that has
   * the package unattended-upgrades: at 06:00, put off by up to an hour.
   */
  public static final UpgradeWindow DEBIAN = new UpgradeWindow(6 * 60, 60);

  /** Checks the numbers. */
  public UpgradeWindow {
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
  public static UpgradeWindow from(int hour, int minute, int minutes) {
    return new UpgradeWindow(hour * 60 + minute, minutes);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().number("start", start).number("minutes", minutes).build();
  }

  static UpgradeWindow read(Settings settings) {
    return new UpgradeWindow(settings.number("start"), settings.number("minutes"));
  }
}
