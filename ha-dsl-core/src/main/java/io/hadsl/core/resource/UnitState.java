package io.hadsl.core.resource;

/**
 * Whether a unit runs now and starts at boot.
 *
 * @param unit the unit
 * @param activity whether it runs
 * @param boot whether it starts at boot
 * @param onChange what a notification does to it
 */
public record UnitState(UnitName unit, Activity activity, Boot boot, OnChange onChange)
    implements Resource {

  /** Whether a unit runs. */
  public enum Activity {
    /** It runs. */
    RUNNING,
    /** It does not run. */
    STOPPED
  }

  /** Whether a unit starts at boot. */
  public enum Boot {
    /** It is started at boot. */
    ENABLED,
    /** It is not started at boot, other units may start it. */
    DISABLED,
    /** Nothing can start it. */
    MASKED
  }

  /** What a running unit does when something it reads has changed. */
  public enum OnChange {
    /** It is restarted. */
    RESTART,
    /** It reads its configuration again without a gap ({@code systemctl reload}). */
    RELOAD
  }

  /**
   * A unit that runs now and after every boot, and restarts when notified.
   *
   * @param unit the unit's name
   * @return the state
   */
  public static UnitState running(String unit) {
    return new UnitState(UnitName.of(unit), Activity.RUNNING, Boot.ENABLED, OnChange.RESTART);
  }

  /**
   * A unit that neither runs nor can be started.
   *
   * @param unit the unit's name
   * @return the state
   */
  public static UnitState masked(String unit) {
    return new UnitState(UnitName.of(unit), Activity.STOPPED, Boot.MASKED, OnChange.RESTART);
  }

  /**
   * The same state, with a reload instead of a restart.
   *
   * @return the state
   */
  public UnitState reloading() {
    return new UnitState(unit, activity, boot, OnChange.RELOAD);
  }

  // By hand, because plans hash hundreds of thousands and generated methods are slow until C2
  // compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof UnitState that
            && unit.equals(that.unit)
            && activity == that.activity
            && boot == that.boot
            && onChange == that.onChange);
  }

  @Override
  public int hashCode() {
    return unit.hashCode();
  }

  @Override
  public ResourceId id() {
    return new ResourceId("unit", unit.value());
  }
}
