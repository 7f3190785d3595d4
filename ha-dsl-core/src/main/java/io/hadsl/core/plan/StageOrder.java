package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The cross-node order: a service comes after the services that it uses and that serve its mounts,
 * and inside a service the first instance may come alone. Computed once, in the size of the
 * topology.
 */
final class StageOrder {

  private final TopologyIndex index;
  private final Map<String, Span> services;
  private final Map<Instance, Placed> instances;

  /** A service and its stages, once it is placed. */
  private static final class Span {
    private final ServiceDraft draft;
    private boolean placed;
    private int start;
    private int end;

    Span(ServiceDraft draft) {
      this.draft = draft;
    }
  }

  /** An instance's steps, and the stage of the first of them. */
  record Placed(InstanceDraft draft, int stage) {}

  private StageOrder(TopologyIndex index, List<ServiceDraft> drafts) {
    this.index = index;
    this.services = new HashMap<>(2 * drafts.size());
    this.instances = new HashMap<>(4 * drafts.size());
    List<Span> spans = new ArrayList<>(drafts.size());
    for (ServiceDraft draft : drafts) {
      Span span = new Span(draft);
      spans.add(span);
      services.put(draft.service().name(), span);
    }
    spans.forEach(this::place);
  }

  /** Components are asked on all processors; what they answer does not depend on it. */
  static StageOrder of(TopologyIndex index, Blocks blocks) {
    List<ServiceDraft> drafts =
        index.topology().services().parallelStream()
            .map(service -> ServiceDraft.of(index, service, blocks))
            .toList();
    return new StageOrder(index, drafts);
  }

  /** The first stage of a service's first instance, or of all if they may come together. */
  int startOf(Service service) {
    return span(service).start;
  }

  /** The steps of an instance. */
  Placed placeOf(Instance instance) {
    return Objects.requireNonNull(instances.get(instance));
  }

  /**
   * The stage in which a mount can be mounted: the first, or the one after the service that serves
   * it.
   */
  int stageOf(SharedMount mount) {
    Optional<Service> server = ServiceDraft.serverOf(index, mount);
    return server.isPresent() ? span(server.get()).end + 1 : 0;
  }

  private Span span(Service service) {
    return Objects.requireNonNull(services.get(service.name()));
  }

  /**
   * Gives a service its stages after those it depends on. An explicit stack, because a chain of
   * services may be long; the integrity rules have refused cycles.
   */
  private void place(Span span) {
    Deque<Span> open = new ArrayDeque<>();
    open.push(span);
    while (!open.isEmpty()) {
      Span current = open.peek();
      int start = 0;
      boolean waits = false;
      for (Service service : current.draft.needs()) {
        Span needed = span(service);
        if (needed.placed) {
          start = Math.max(start, needed.end + 1);
        } else {
          open.push(needed);
          waits = true;
        }
      }
      if (!waits) {
        open.pop();
        place(current, start);
      }
    }
  }

  private void place(Span span, int start) {
    ServiceDraft draft = span.draft;
    int end = start;
    for (int i = 0; i < draft.instances().size(); i++) {
      int stage = i > 0 && draft.firstAlone() ? start + 1 : start;
      InstanceDraft steps = draft.drafts().get(i);
      instances.put(draft.instances().get(i), new Placed(steps, stage));
      end = Math.max(end, stage + steps.laterStages());
    }
    span.start = start;
    span.end = end;
    span.placed = true;
  }
}
