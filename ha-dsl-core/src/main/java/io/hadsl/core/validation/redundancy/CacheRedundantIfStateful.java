package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.knowledge.Part;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.validation.shape.Purposes;

/** What keeps sessions or locks survives the loss of its node. */
final class CacheRedundantIfStateful extends NotAlone {

  CacheRedundantIfStateful() {
    super(
        "cache-redundant-if-stateful",
        "What keeps sessions or locks for an entrypoint is there more than once; a cache of copies need not be");
  }

  @Override
  boolean concerns(TopologyIndex index, Part part) {
    return Purposes.of(index, part.id()).contains(Serves.Purpose.SESSIONS);
  }

  @Override
  String loss(String name, String place) {
    return "sessions and locks are in "
        + name
        + ", which is "
        + place
        + ": losing it logs everybody out and";
  }

  @Override
  String fix() {
    return "give it a replica that can take over, or acknowledge the finding and say what its loss costs";
  }
}
