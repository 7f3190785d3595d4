package io.hadsl.core.validation.shape;

import io.hadsl.core.model.Service;

/** How many instances a service can lose. */
public final class Survival {

  private Survival() {}

  /** Whether the service is still up after the loss of some of its nodes. */
  public static boolean survives(Service service, int lost) {
    return service.nodes().size() - lost >= service.redundancy().needed();
  }
}
