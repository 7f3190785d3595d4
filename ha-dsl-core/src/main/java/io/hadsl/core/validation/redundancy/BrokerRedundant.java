package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.knowledge.Part;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.validation.shape.Purposes;

/** Messages survive the loss of a node. */
final class BrokerRedundant extends NotAlone {

  BrokerRedundant() {
    super(
        "broker-redundant", "The message broker that an entrypoint needs is there more than once");
  }

  @Override
  boolean concerns(TopologyIndex index, Part part) {
    return Purposes.of(index, part.id()).contains(Serves.Purpose.BROKER);
  }

  @Override
  String loss(String name, String place) {
    return "messages pass through broker "
        + name
        + ", which is "
        + place
        + ": losing it loses those under way and";
  }

  @Override
  String fix() {
    return "make it a cluster of three with quorum queues, or acknowledge the finding and say what a lost message costs";
  }
}
