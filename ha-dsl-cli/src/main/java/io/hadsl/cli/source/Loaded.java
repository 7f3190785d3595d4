package io.hadsl.cli.source;

import io.hadsl.core.model.Topology;

/**
 * A topology, and where the classes come from that it may use.
 *
 * @param topology the topology
 * @param classes finds components, backends and rules of the person's own
 */
public record Loaded(Topology topology, ClassLoader classes) {}
