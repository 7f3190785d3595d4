package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.ComponentFacts.Rollout;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Use;
import io.hadsl.core.resource.ResourcePool;
import io.hadsl.core.resource.Step;
import io.hadsl.core.value.ElementId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cross-node order: a service comes after the services that it uses and that serve its mounts,
 * and inside a service the first instance may come alone. Computed once, in the size of the
 * topology.
 */
final class StageOrder {

  private final TopologyIndex index;
  private final ResourcePool pool = new ResourcePool();
  private final Map<ElementId, Integer> starts = new HashMap<>();
  private final Map<ElementId, Integer> ends = new HashMap<>();
  private final Map<ElementId, List<InstanceDraft>> drafts = new HashMap<>();

  private final Set<ElementId> firstAlone = new HashSet<>();

  private StageOrder(TopologyIndex index) {
    this.index = index;
  }

  static StageOrder of(TopologyIndex index) {
    StageOrder order = new StageOrder(index);
    order.draftAll();
    for (Service service : index.topology().services()) {
      order.place(service);
    }
    return order;
  }

  /** Components are asked on all processors; what they answer does not depend on it. */
  private void draftAll() {
    List<Instance> instances = new ArrayList<>();
    for (Service service : index.topology().services()) {
      instances.addAll(index.instancesOf(service.id()));
    }
    List<InstanceDraft> drafted =
        instances.parallelStream().map(each -> InstanceDraft.of(index, each, pool)).toList();
    for (int i = 0; i < drafted.size(); i++) {
      drafts
          .computeIfAbsent(instances.get(i).service().id(), id -> new ArrayList<>())
          .add(drafted.get(i));
    }
  }

  /** What the resources of all nodes share. */
  ResourcePool pool() {
    return pool;
  }

  /** The first stage of a service's first instance, or of all if they may come together. */
  int startOf(Service service) {
    return starts.getOrDefault(service.id(), 0);
  }

  /** The first stage in which the service is complete on all its nodes. */
  int endOf(Service service) {
    return ends.getOrDefault(service.id(), 0);
  }

  /** The steps of an instance. */
  InstanceDraft draftOf(Instance instance) {
    return drafts.getOrDefault(instance.service().id(), List.of()).get(instance.index());
  }

  /** The stage of an instance's first steps. */
  int stageOf(Instance instance) {
    return startOf(instance.service())
        + (instance.isFirst() || !firstAlone.contains(instance.service().id()) ? 0 : 1);
  }

  /**
   * The stage in which a mount can be mounted: the first, or the one after the service that serves
   * it.
   */
  int stageOf(SharedMount mount) {
    return serverOf(mount).map(server -> endOf(server) + 1).orElse(0);
  }

  /** The stages, with the nodes that have something to do in each. */
  static List<Stage> stages(List<NodePlan> nodes) {
    List<Set<Node>> working = new ArrayList<>();
    List<Set<String>> purposes = new ArrayList<>();
    for (NodePlan node : nodes) {
      for (PlannedProfile profile : node.profiles()) {
        int seen = -1;
        for (PlannedResource resource : profile.resources()) {
          if (resource.stage() == seen) {
            continue;
          }
          seen = resource.stage();
          while (working.size() <= seen) {
            working.add(new LinkedHashSet<>());
            purposes.add(new LinkedHashSet<>());
          }
          working.get(seen).add(node.node());
          purposes.get(seen).add(profile.name());
        }
      }
    }
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < working.size(); i++) {
      stages.add(new Stage(i, new ArrayList<>(working.get(i)), String.join(", ", purposes.get(i))));
    }
    return stages;
  }

  /**
   * Gives a service its stages after those it depends on. An explicit stack, because a chain of
   * services may be long; the integrity rules have refused cycles.
   */
  private void place(Service service) {
    Deque<Service> open = new ArrayDeque<>();
    open.push(service);
    while (!open.isEmpty()) {
      Service current = open.peek();
      if (starts.containsKey(current.id())) {
        open.pop();
        continue;
      }
      int start = 0;
      boolean waits = false;
      for (Service needed : needs(current)) {
        Integer end = ends.get(needed.id());
        if (end == null) {
          open.push(needed);
          waits = true;
        } else {
          start = Math.max(start, end + 1);
        }
      }
      if (!waits) {
        open.pop();
        place(current, start);
      }
    }
  }

  private void place(Service service, int start) {
    List<Instance> instances = index.instancesOf(service.id());
    if (instances.size() > 1 && firstAlone(instances.get(0))) {
      firstAlone.add(service.id());
    }
    starts.put(service.id(), start);
    int end = start;
    for (Instance instance : instances) {
      int stage = stageOf(instance);
      for (Step step : draftOf(instance).steps()) {
        end = Math.max(end, stage + step.laterStages());
      }
    }
    ends.put(service.id(), end);
  }

  private List<Service> needs(Service service) {
    List<Service> needed = new ArrayList<>();
    for (Use use : service.uses()) {
      index.topology().find(use.provider(), Service.class).ifPresent(needed::add);
    }
    for (Store store : service.stores()) {
      index
          .topology()
          .find(store.mount(), SharedMount.class)
          .flatMap(this::serverOf)
          .ifPresent(needed::add);
    }
    return needed;
  }

  private Optional<Service> serverOf(SharedMount mount) {
    return mount.source().server().flatMap(id -> index.topology().find(id, Service.class));
  }

  /** Data that the first instance moves to a share must be there before the others link to it. */
  private boolean firstAlone(Instance instance) {
    return index.facts(instance).rollout() == Rollout.FIRST_ALONE
        || StoreSteps.moves(index, instance);
  }
}
