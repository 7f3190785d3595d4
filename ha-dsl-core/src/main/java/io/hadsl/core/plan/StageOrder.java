package io.hadsl.core.plan;

import io.hadsl.core.concurrent.AllProcessors;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.Value;
import io.hadsl.core.value.ElementId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** Services planned by one thread at a time. */
  private static final int SHARE = 64;

  private final MountNeeds mounts;
  private final Map<String, Span> services;
  private final Map<String, List<Placed>> nodes;

  /** A service and its stages, once it is placed. */
  private static final class Span {
    private final ServiceDraft draft;
    private boolean waits;
    private boolean placed;
    private int start;
    private int end;

    Span(ServiceDraft draft) {
      this.draft = draft;
    }

    /** The stage of the first step of an instance. */
    int stageOf(int instance) {
      return instance > 0 && draft.firstAlone() ? start + 1 : start;
    }
  }

  /**
   * An instance on its node.
   *
   * @param service of which it is one
   * @param draft its steps
   * @param start the stage of the service's first instance
   * @param stage the stage of its own first step
   */
  record Placed(Service service, InstanceDraft draft, int start, int stage) {}

  private StageOrder(TopologyIndex index, MountNeeds mounts, List<ServiceDraft> drafts) {
    this.mounts = mounts;
    this.services = new HashMap<>(2 * drafts.size());
    this.nodes = new HashMap<>(2 * index.topology().nodes().size());
    List<Span> spans = new ArrayList<>(drafts.size());
    for (ServiceDraft draft : drafts) {
      Span span = new Span(draft);
      spans.add(span);
      services.put(draft.service().name(), span);
    }
    Deque<Span> open = new ArrayDeque<>();
    for (Span span : spans) {
      open.push(span);
      place(open);
    }
    for (Span span : spans) {
      addToNodes(span);
    }
  }

  /** Components are asked on all processors; what they answer does not depend on it. */
  static StageOrder of(TopologyIndex index, Blocks blocks) {
    MountNeeds mounts = MountNeeds.of(index);
    List<ServiceDraft> drafts =
        AllProcessors.map(
            index.topology().services(),
            SHARE,
            service -> ServiceDraft.of(index, service, mounts, blocks));
    return new StageOrder(index, mounts, drafts);
  }

  /** A node's instances, in the order of the topology's services. */
  List<Placed> on(Node node) {
    return nodes.getOrDefault(node.name(), List.of());
  }

  /** The last service that must be complete before a mount can be mounted. */
  Optional<Service> awaited(SharedMount mount) {
    return mounts.services(mount).stream()
        .max(Comparator.comparingInt(service -> span(service).end));
  }

  /** The stage in which a mount can be mounted: the first, or the one after what it waits for. */
  int stageOf(SharedMount mount) {
    return awaited(mount).map(service -> span(service).end + 1).orElse(0);
  }

  /** How many mounts lie below a mount, one on the other. */
  int depthOf(SharedMount mount) {
    return mounts.depth(mount);
  }

  private Span span(Service service) {
    return Objects.requireNonNull(services.get(service.name()));
  }

  /**
   * Gives services their stages after those they depend on. An explicit stack, because a chain of
   * services may be long.
   */
  private void place(Deque<Span> open) {
    while (!open.isEmpty()) {
      Span current = open.peek();
      int start = 0;
      boolean waits = false;
      for (Service service : current.draft.needs()) {
        Span needed = span(service);
        if (needed.placed) {
          start = Math.max(start, needed.end + 1);
        } else if (needed == current || needed.waits) {
          throw cycle(open, needed);
        } else {
          open.push(needed);
          waits = true;
        }
      }
      if (waits) {
        current.waits = true;
      } else {
        open.pop();
        place(current, start);
      }
    }
  }

  /** A rule refuses services that use each other; this one goes through what units touch. */
  private static PlanException cycle(Deque<Span> open, Span start) {
    List<Value> needs = new ArrayList<>();
    String next = start.draft.service().id().path();
    for (Span span : open) {
      if (span.waits || span == open.peek()) {
        Service service = span.draft.service();
        needs.add(new Value(service.id().path() + ".needs", next, service.declaredAt().location()));
        next = service.id().path();
      }
      if (span == start) {
        break;
      }
    }
    Service service = start.draft.service();
    return PlanException.of(
        service.id(),
        service.nodes().stream().map(ElementId::name).toList(),
        "services wait for each other, so that none can start first",
        needs,
        "let none of them use what another serves that waits for it, nor touch files on its mounts");
  }

  private static void place(Span span, int start) {
    span.start = start;
    span.end = start;
    List<InstanceDraft> drafts = span.draft.drafts();
    for (int i = 0; i < drafts.size(); i++) {
      span.end = Math.max(span.end, span.stageOf(i) + drafts.get(i).laterStages());
    }
    span.placed = true;
  }

  private void addToNodes(Span span) {
    ServiceDraft draft = span.draft;
    for (int i = 0; i < draft.instances().size(); i++) {
      nodes
          .computeIfAbsent(draft.instances().get(i).node().name(), name -> new ArrayList<>())
          .add(new Placed(draft.service(), draft.drafts().get(i), span.start, span.stageOf(i)));
    }
  }
}
