package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be there before a mount can be mounted: the service that serves it, and what the mounts
 * need on which its mount point lies, or the directory that it binds.
 */
final class MountNeeds {

  private final TopologyIndex index;
  private final Map<ElementId, Needs> known;
  private boolean isEmpty = true;

  /**
   * @param services which must be complete
   * @param depth how many mounts lie below this one, one on the other
   */
  private record Needs(List<Service> services, int depth) {}

  private MountNeeds(TopologyIndex index, int mounts) {
    this.index = index;
    this.known = new HashMap<>(2 * mounts);
  }

  static MountNeeds of(TopologyIndex index) {
    List<SharedMount> mounts = index.topology().all(SharedMount.class);
    MountNeeds all = new MountNeeds(index, mounts.size());
    for (SharedMount mount : mounts) {
      all.isEmpty &= all.needs(mount).services().isEmpty();
    }
    return all;
  }

  /** Whether no mount waits for a service of the topology. */
  boolean isEmpty() {
    return isEmpty;
  }

  List<Service> services(SharedMount mount) {
    return needs(mount).services();
  }

  /** How many mounts lie below this one, one on the other. */
  int depth(SharedMount mount) {
    return needs(mount).depth();
  }

  private Needs needs(SharedMount mount) {
    Needs needs = known.get(mount.id());
    if (needs == null) {
      // Mounts that lie on each other, which a rule refuses, end here.
      known.put(mount.id(), new Needs(List.of(), 0));
      needs = find(mount);
      known.put(mount.id(), needs);
    }
    return needs;
  }

  private Needs find(SharedMount mount) {
    Set<Service> services = new LinkedHashSet<>();
    mount
        .source()
        .server()
        .flatMap(server -> index.topology().find(server, Service.class))
        .ifPresent(services::add);
    int depth = 0;
    for (SharedMount below : below(mount)) {
      services.addAll(services(below));
      depth = Math.max(depth, 1 + depth(below));
    }
    return new Needs(List.copyOf(services), depth);
  }

  private List<SharedMount> below(SharedMount mount) {
    List<SharedMount> found = new ArrayList<>(1);
    for (ElementId node : mount.nodes()) {
      index.mountHolding(node, mount.path().parent()).ifPresent(found::add);
      if (mount.source() instanceof MountSource.Bind bind) {
        index.mountHolding(node, bind.directory()).ifPresent(found::add);
      }
    }
    found.removeIf(each -> each.id().equals(mount.id()));
    return found;
  }
}
