package io.hadsl.core.validation.operations;

import io.hadsl.core.validation.Rule;
import java.util.List;

/** What happens to a running system: installation, upgrades, backups, clocks. */
public final class OperationsRules {

  private OperationsRules() {}

  /**
   * The rules.
   *
   * @return in the order in which they are listed
   */
  public static List<Rule> all() {
    return List.of();
  }
}
