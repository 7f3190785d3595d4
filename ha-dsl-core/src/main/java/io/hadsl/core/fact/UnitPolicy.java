package io.hadsl.core.fact;

import io.hadsl.core.resource.UnitName;
import io.hadsl.core.value.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * What systemd does about a unit that fails (systemd.service(5), systemd.unit(5)).
 *
 * @param unit the unit
 * @param restart whether it starts it again
 * @param delay how long it waits before that ({@code RestartSec=}, 100 ms by default)
 * @param starts how many starts within the interval are the last ({@code StartLimitBurst=}, 5)
 * @param interval {@code StartLimitIntervalSec=}, 10 s by default; zero lifts the limit
 * @param watchdog how long it waits for a sign of life ({@code WatchdogSec=}), if it does
 * @param signs whether the program gives that sign
 */
public record UnitPolicy(
    UnitName unit,
    Restart restart,
    Duration delay,
    int starts,
    Duration interval,
    Optional<Duration> watchdog,
    SignsOfLife signs)
    implements StatedFact {

  static final String TYPE = "unit-policy";

  /** Whether a failed unit is started again. */
  public enum Restart {
    /** It is not. */
    NO,
    /** It is, after a failure at least. */
    ON_FAILURE
  }

  /** Whether a program tells systemd that it lives ({@code sd_notify(3)}, {@code WATCHDOG=1}). */
  public enum SignsOfLife {
    /** It does. */
    GIVEN,
    /** It does not. */
    NEVER
  }

  /**
   * A unit with systemd's defaults.
   *
   * @param unit its name with type
   * @param restart whether it is started again
   * @return the fact
   */
  public static UnitPolicy of(String unit, Restart restart) {
    return new UnitPolicy(
        UnitName.of(unit),
        restart,
        Duration.ofMillis(100),
        5,
        Duration.ofSeconds(10),
        Optional.empty(),
        SignsOfLife.NEVER);
  }

  /**
   * The same with other limits.
   *
   * @param wait before each new start
   * @param limit how many starts within the interval are the last; zero lifts the limit
   * @param within the interval; zero lifts the limit
   * @return a new fact
   */
  public UnitPolicy startingAgain(Duration wait, int limit, Duration within) {
    return new UnitPolicy(unit, restart, wait, limit, within, watchdog, signs);
  }

  /**
   * The same with a watchdog.
   *
   * @param patience how long systemd waits for a sign of life
   * @param sign whether the program gives it
   * @return a new fact
   */
  public UnitPolicy watched(Duration patience, SignsOfLife sign) {
    return new UnitPolicy(unit, restart, delay, starts, interval, Optional.of(patience), sign);
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** Times are in milliseconds. */
  @Override
  public Settings settings() {
    Settings.Builder settings =
        Settings.builder()
            .text("unit", unit.value())
            .text("restart", Words.lower(restart))
            .number("delay", delay.toMillis())
            .number("starts", starts)
            .number("interval", interval.toMillis())
            .text("signs", Words.lower(signs));
    watchdog.ifPresent(patience -> settings.number("watchdog", patience.toMillis()));
    return settings.build();
  }

  static UnitPolicy read(Settings settings) {
    UnitPolicy policy =
        of(
                settings.text("unit"),
                Words.constant(Restart.class, "restart", settings.text("restart")))
            .startingAgain(
                Duration.ofMillis(settings.number("delay")),
                settings.number("starts"),
                Duration.ofMillis(settings.number("interval")));
    SignsOfLife signs = Words.constant(SignsOfLife.class, "signs", settings.text("signs"));
    return settings.values().containsKey("watchdog")
        ? policy.watched(Duration.ofMillis(settings.number("watchdog")), signs)
        : policy;
  }
}
