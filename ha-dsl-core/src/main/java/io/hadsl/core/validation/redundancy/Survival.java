package io.hadsl.core.validation.redundancy;

import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;

/** How many instances a service can lose. */
final class Survival {

  private Survival() {}

  /** How many instances must be up for the service to be up. */
  static int needed(Service service) {
    return service.redundancy() instanceof Redundancy.Quorum quorum ? quorum.needed() : 1;
  }

  /** Whether the service is still up after the loss of some of its nodes. */
  static boolean survives(Service service, int lost) {
    return service.nodes().size() - lost >= needed(service);
  }
}
