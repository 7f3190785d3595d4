package io.hadsl.components;

import io.hadsl.core.resource.UnitDocument;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.resource.UnitName;

/**
 * What a service needs that listens on its node's own address: the address must be up before it
 * starts. Packaged units wait for {@code network.target} only, which does not say that (systemd's
 * page "Running Services After the Network Is Up").
 */
public final class NetworkOnline {

  private NetworkOnline() {}

  /**
   * A drop-in that starts a unit after the network is up.
   *
   * @param unit the unit's name
   * @return the drop-in {@code 30-network-online}
   */
  public static UnitFile dropIn(String unit) {
    return UnitFile.dropIn(
        UnitName.of(unit),
        "30-network-online",
        UnitDocument.builder(
                "It listens on this node's own address, which must be up when it starts.")
            .section("Unit")
            .raw("Wants", "network-online.target")
            .raw("After", "network-online.target")
            .build());
  }
}
