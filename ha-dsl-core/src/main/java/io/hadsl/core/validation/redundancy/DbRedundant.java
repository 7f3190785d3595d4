package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.knowledge.Part;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.validation.shape.Purposes;

/** A database survives the loss of its node. */
final class DbRedundant extends NotAlone {

  DbRedundant() {
    super(
        "db-redundant", "The database that an entrypoint needs has an instance that can take over");
  }

  @Override
  boolean concerns(TopologyIndex index, Part part) {
    return Purposes.of(index, part.id()).contains(Serves.Purpose.DATABASE);
  }

  @Override
  String loss(String name, String place) {
    return "database " + name + " is " + place + ": losing it";
  }

  @Override
  String fix() {
    return "give it a standby or a cluster that can take over, or acknowledge the finding and say how a new one is made";
  }
}
