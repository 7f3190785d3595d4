package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Arbiter;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.value.ElementId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The voters without data, as far as they are known. */
final class Arbiters {

  private Arbiters() {}

  /** What names one service's arbiter. */
  private record Vote(ElementId service, ElementId node) {}

  /** Each arbiter of each service once, though every instance knows it. */
  static Collection<Known<Arbiter>> of(TopologyIndex index) {
    Map<Vote, Known<Arbiter>> once = new LinkedHashMap<>();
    for (Known<Arbiter> each : index.all(Arbiter.class)) {
      once.putIfAbsent(new Vote(each.instance().service().id(), each.fact().node()), each);
    }
    return once.values();
  }
}
