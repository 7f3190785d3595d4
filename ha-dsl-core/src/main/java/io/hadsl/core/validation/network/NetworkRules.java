package io.hadsl.core.validation.network;

import io.hadsl.core.validation.Rule;
import java.util.List;

/** Addresses that move, proxies and what stands behind them. */
public final class NetworkRules {

  private NetworkRules() {}

  /**
   * The rules.
   *
   * @return in the order in which they are listed
   */
  public static List<Rule> all() {
    return List.of();
  }
}
