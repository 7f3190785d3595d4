package io.hadsl.core.plan;

import io.hadsl.core.knowledge.Rollouts;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.knowledge.TouchedPath;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  static ServiceDraft of(TopologyIndex index, Service service, MountNeeds mounts, Blocks blocks) {
    List<Instance> instances = index.instancesOf(service.id());
    InstanceDraft.Common common = InstanceDraft.Common.of(index.topology(), service);
    List<InstanceDraft> drafts = new ArrayList<>(instances.size());
    for (Instance instance : instances) {
      drafts.add(InstanceDraft.of(index, instance, common, blocks));
    }
    boolean firstAlone = instances.size() > 1 && Rollouts.firstAlone(index, instances.get(0));
    return new ServiceDraft(
        service, instances, drafts, firstAlone, needs(index, service, instances, mounts));
  }

  private static List<Service> needs(
      TopologyIndex index, Service service, List<Instance> instances, MountNeeds mounts) {
    List<Service> needed = new ArrayList<>(2);
    for (Use use : service.uses()) {
      Optional<Service> used = index.topology().find(use.provider(), Service.class);
      if (used.isPresent()) {
        needed.add(used.get());
      }
    }
    if (!mounts.isEmpty()) {
      // What units touch, not what is kept only: their drop-ins wait for the same mounts.
      for (Instance instance : instances) {
        for (TouchedPath touched : index.touchedBy(instance)) {
          needed.addAll(mounts.services(touched.mount()));
        }
      }
    }
    return needed;
  }
}
