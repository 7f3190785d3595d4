package io.hadsl.export;

import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Accepted findings as {@code t.acknowledge(...)}. */
final class Acknowledgements {

  private final Handles handles;
  private final Values values;

  /** Stores and jobs stand in their service; only acknowledgements speak of them. */
  private final Map<ElementId, Code> inner = new HashMap<>();

  Acknowledgements(Topology topology, Handles handles, Values values) {
    this.handles = handles;
    this.values = values;
    for (Service service : topology.services()) {
      Optional<Code> handle = handles.of(service.id(), Service.class);
      if (handle.isEmpty()) {
        continue;
      }
      for (int i = 0; i < service.stores().size(); i++) {
        Store store = service.stores().get(i);
        inner.putIfAbsent(store.id(), handle.get().call("stores").call("get", values.of(i)));
      }
      for (int i = 0; i < service.crons().size(); i++) {
        CronJob job = service.crons().get(i);
        inner.putIfAbsent(job.id(), handle.get().call("crons").call("get", values.of(i)));
      }
    }
  }

  Code code(Acknowledgement each) {
    Code element =
        handles.of(each.element(), Element.class).orElseGet(() -> inner.get(each.element()));
    if (element == null) {
      return Declarations.T.call("add", values.plain(each));
    }
    Code code =
        Declarations.T.call(
            "acknowledge", Literals.of(each.rule()), element, Literals.of(each.reason()));
    return each.until()
        .map(day -> code.call("until", Literals.of(day.toString())))
        .map(Code.class::cast)
        .orElse(code);
  }
}
