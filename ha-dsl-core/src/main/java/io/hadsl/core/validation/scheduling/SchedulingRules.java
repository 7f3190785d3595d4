package io.hadsl.core.validation.scheduling;

import io.hadsl.core.validation.Rule;
import java.util.List;

/** Jobs, workers and migrations that may run once only. */
public final class SchedulingRules {

  private SchedulingRules() {}

  /**
   * The rules.
   *
   * @return in the order in which they are listed
   */
  public static List<Rule> all() {
    return List.of(new SingleCronOwner());
  }
}
