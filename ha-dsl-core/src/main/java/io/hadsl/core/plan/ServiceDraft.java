package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.ComponentFacts.Rollout;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service before it has its place in the cross-node order.
 *
 * @param service the service
 * @param instances in the order of its nodes
 * @param drafts the steps of each instance
 * @param firstAlone whether the first instance comes a stage before the others
 * @param needs the services that must be complete before
 */
record ServiceDraft(
    Service service,
    List<Instance> instances,
    List<InstanceDraft> drafts,
    boolean firstAlone,
    List<Service> needs) {

  static ServiceDraft of(TopologyIndex index, Service service, Blocks blocks) {
    List<Instance> instances = index.instancesOf(service.id());
    InstanceDraft.Common common = InstanceDraft.Common.of(index.topology(), service);
    List<InstanceDraft> drafts = new ArrayList<>(instances.size());
    for (Instance instance : instances) {
      drafts.add(InstanceDraft.of(index, instance, common, blocks));
    }
    boolean firstAlone = instances.size() > 1 && isFirstAlone(index, instances.get(0), common);
    return new ServiceDraft(service, instances, drafts, firstAlone, needs(index, service));
  }

  /** The service that serves a mount, if the topology has it. */
  static Optional<Service> serverOf(TopologyIndex index, SharedMount mount) {
    Optional<ElementId> server = mount.source().server();
    return server.isPresent()
        ? index.topology().find(server.get(), Service.class)
        : Optional.empty();
  }

  private static List<Service> needs(TopologyIndex index, Service service) {
    List<Service> needed = new ArrayList<>(2);
    for (Use use : service.uses()) {
      addIfPresent(index.topology().find(use.provider(), Service.class), needed);
    }
    @Nullable ElementId seen = null;
    for (Store store : service.stores()) {
      if (seen == null || !seen.equals(store.mount())) {
        seen = store.mount();
        Optional<SharedMount> mount = index.topology().find(store.mount(), SharedMount.class);
        if (mount.isPresent()) {
          addIfPresent(serverOf(index, mount.get()), needed);
        }
      }
    }
    return needed;
  }

  private static void addIfPresent(Optional<Service> service, List<Service> needed) {
    if (service.isPresent()) {
      needed.add(service.get());
    }
  }

  /** Data that the first instance moves to a share must be there before the others link to it. */
  private static boolean isFirstAlone(
      TopologyIndex index, Instance first, InstanceDraft.Common common) {
    return index.facts(first).rollout() == Rollout.FIRST_ALONE
        || common.stores().move(index, first);
  }
}
