package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.knowledge.Part;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.validation.shape.Purposes;

/** What hands out requests is not the one thing that all of them pass. */
final class LbRedundant extends NotAlone {

  LbRedundant() {
    super("lb-redundant", "The load balancer in front of an entrypoint is there more than once");
  }

  @Override
  boolean concerns(TopologyIndex index, Part part) {
    if (Purposes.of(index, part.id()).contains(Serves.Purpose.LOAD_BALANCER)) {
      return true;
    }
    // An external that leads to services of ours can be nothing else.
    for (Entrypoint each : index.topology().all(Entrypoint.class)) {
      if (each.front().equals(part.id()) && part.kind() == Part.Kind.EXTERNAL) {
        return !each.behind().isEmpty();
      }
    }
    return false;
  }

  @Override
  String loss(String name, String place) {
    return "every request passes " + name + ", which is " + place + ": losing it";
  }

  @Override
  String fix() {
    return "put the proxy on a second node, with an address that moves between the two";
  }
}
