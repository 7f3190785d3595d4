package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each node of a service mounts what the service keeps its files on. */
final class SharedStateMountedEverywhere extends ElementRule<Service> {

  SharedStateMountedEverywhere() {
    super(
        Service.class,
        "shared-state-mounted-everywhere",
        Severity.ERROR,
        Wave.INTEGRITY,
        "Every node of a service mounts each shared mount that the service keeps files on");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    Set<ElementId> seen = new HashSet<>();
    for (Store store : service.stores()) {
      Optional<SharedMount> mount = index.topology().find(store.mount(), SharedMount.class);
      if (mount.isPresent() && seen.add(store.mount())) {
        check(index, service, store, mount.get(), out);
      }
    }
  }

  private static void check(
      TopologyIndex index, Service service, Store store, SharedMount mount, Findings out) {
    if (service.nodes().equals(mount.nodes())) {
      return;
    }
    List<ElementId> lacking = new ArrayList<>();
    for (ElementId node : service.nodes()) {
      if (index.mountsOn(node).stream().noneMatch(each -> isSame(each, mount))) {
        lacking.add(node);
      }
    }
    if (!lacking.isEmpty()) {
      out.about(service)
          .on(lacking)
          .says(
              "service `"
                  + service.name()
                  + "` keeps "
                  + store.path()
                  + " on "
                  + mount.path()
                  + ", which is not mounted on all of its nodes: there it finds no data")
          .because(store.id().toString(), mount.id(), store.declaredAt())
          .because(mount.id() + ".on", mount.label(), mount.declaredAt())
          .fix("mount " + mount.path() + " with " + Places.on(index, service.nodes()));
    }
  }

  /** A mount may be declared once for all nodes, or for each of them. */
  private static boolean isSame(SharedMount one, SharedMount other) {
    return one.id().equals(other.id())
        || (one.path().equals(other.path()) && one.source().showsSameAs(other.source()));
  }
}
