package io.hadsl.core.resource;

/**
 * The part of a node's installation that a step belongs to; within a service, phases follow each
 * other.
 */
public enum Phase {
  /** Before any package of the service: accounts, links onto a share, schedulers taken away. */
  PREPARE,
  /** The service's packages. */
  INSTALL,
  /** Files, and data moved to a share; the service is not started yet. */
  CONFIGURE,
  /** Units are started. */
  RUN,
  /**
   * What needs the running service: databases created, applications installed, schedulers given.
   */
  OPERATE
}
