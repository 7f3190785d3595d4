package io.hadsl.core.model;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;

/**
 * Something that a topology declares: it has an id in the topology and a line in the user's code.
 */
public sealed interface Element
    permits Zone,
        Node,
        NodeGroup,
        SystemUser,
        SharedMount,
        External,
        Service,
        Store,
        CronJob,
        Entrypoint {

  /**
   * Its path in the topology.
   *
   * @return the id
   */
  ElementId id();

  /**
   * The line that declared it.
   *
   * @return the place, {@link DeclaredAt#NOWHERE} if it was read from JSON
   */
  DeclaredAt declaredAt();
}
