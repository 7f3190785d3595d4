package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.DistinctValue;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Replicas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each instance has another number, in the range. */
final class NcServeridDistinct extends AbstractRule {

  NcServeridDistinct() {
    super(
        "nc-serverid-distinct",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Instances that make numbers for shared data have a number of their own");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (List<Known<DistinctValue>> replicas : Replicas.of(index, DistinctValue.class)) {
      Map<Integer, Known<DistinctValue>> first = new HashMap<>();
      for (Known<DistinctValue> each : replicas) {
        Known<DistinctValue> other = first.putIfAbsent(each.fact().value(), each);
        if (other != null) {
          same(other, each, out);
          break;
        }
        if (each.fact().value() < 0 || each.fact().value() > each.fact().most()) {
          outOfRange(each, out);
          break;
        }
      }
    }
  }

  private static String of(Known<DistinctValue> value) {
    return value.instance().node().name()
        + "."
        + value.instance().service().id()
        + "."
        + value.fact().name();
  }

  private static void same(Known<DistinctValue> one, Known<DistinctValue> other, Findings out) {
    Service service = other.instance().service();
    out.about(service)
        .on(List.of(one.instance().node().id(), other.instance().node().id()))
        .says(
            one.instance().node().name()
                + " and "
                + other.instance().node().name()
                + " have the same "
                + other.fact().name()
                + ": each gives out numbers that the other gives out too, for the same database")
        .because(of(other), other.fact().value(), other.declaredAt())
        .because(of(one), one.fact().value(), one.declaredAt())
        .fix("declare one service on all of the nodes: each instance then gets its own");
  }

  private static void outOfRange(Known<DistinctValue> value, Findings out) {
    Service service = value.instance().service();
    out.about(service)
        .on(List.of(value.instance().node().id()))
        .says(
            value.fact().name()
                + " of "
                + value.instance().node().name()
                + " is out of range: the application refuses it, or numbers collide")
        .because(of(value), value.fact().value(), value.declaredAt())
        .because("largest " + value.fact().name(), value.fact().most(), value.declaredAt())
        .fix("use 0 to " + value.fact().most());
  }
}
