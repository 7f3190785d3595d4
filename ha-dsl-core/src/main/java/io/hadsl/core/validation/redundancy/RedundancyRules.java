package io.hadsl.core.validation.redundancy;

import io.hadsl.core.validation.Rule;
import java.util.List;

/** What is still up when something is lost, and whether it can carry the load. */
public final class RedundancyRules {

  private RedundancyRules() {}

  /**
   * The rules.
   *
   * @return in the order in which they are listed
   */
  public static List<Rule> all() {
    return List.of(new NoSpofInRequestPath(), new AntiAffinityDomain());
  }
}
