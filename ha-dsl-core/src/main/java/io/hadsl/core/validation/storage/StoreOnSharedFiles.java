package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.ServedPath;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What several instances keep together is really one. */
final class StoreOnSharedFiles extends ElementRule<Service> {

  StoreOnSharedFiles() {
    super(
        Service.class,
        "store-on-shared-files",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A service on several nodes keeps its files where all of them see the same ones");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    if (service.nodes().size() > 1) {
      Set<ElementId> seen = new HashSet<>();
      for (Store store : service.stores()) {
        if (index.filesOf(store.mount()).isPresent()) {
          checkPlaces(index, service, store, seen, out);
        } else if (seen.add(store.mount())) {
          index
              .topology()
              .find(store.mount(), SharedMount.class)
              .ifPresent(mount -> report(service, store, mount, out));
        }
      }
    }
  }

  /** Another mount may lie between a store's place and the mount that it is declared on. */
  private static void checkPlaces(
      TopologyIndex index, Service service, Store store, Set<ElementId> seen, Findings out) {
    List<Instance> instances = index.instancesOf(service.id());
    Instance one = instances.get(0);
    NodePaths paths = index.paths(one.node().id());
    AbsolutePath physical = one.physical(store);
    for (Instance each : instances.subList(1, instances.size())) {
      if (paths.keepsSame(store, physical, index.paths(each.node().id()))) {
        continue;
      }
      Spot first = Spot.of(index, one, store);
      Spot other = Spot.of(index, each, store);
      if (!first.followsLink() && !other.followsLink()) {
        if (seen.add(each.node().id())) {
          report(service, store, first, other, out);
        }
        return;
      }
    }
  }

  /** Where a store really is on a node. Where a link leads away, another rule says so. */
  private record Spot(
      Node node,
      AbsolutePath path,
      boolean followsLink,
      Optional<ServedPath> place,
      DeclaredAt line) {

    static Spot of(TopologyIndex index, Instance instance, Store store) {
      NodePaths paths = index.paths(instance.node().id());
      AbsolutePath path = instance.physical(store);
      return new Spot(
          instance.node(),
          path,
          !paths.resolve(path).links().isEmpty(),
          paths.servedAt(path),
          paths.mountOf(path).map(SharedMount::declaredAt).orElse(instance.node().declaredAt()));
    }

    void tell(Findings.Sentence finding) {
      finding.because(
          node.name() + " has " + path + " from",
          place.map(ServedPath::toString).orElse("its own disk"),
          line);
    }
  }

  private static void report(Service service, Store store, Spot first, Spot other, Findings out) {
    Findings.Sentence finding =
        out.about(service)
            .on(List.of(first.node().id(), other.node().id()))
            .says(
                "service `"
                    + service.name()
                    + "` keeps "
                    + store.path()
                    + " where "
                    + first.node().name()
                    + " and "
                    + other.node().name()
                    + " do not see the same files: what one instance writes others never see");
    other.tell(finding);
    first.tell(finding);
    finding
        .because(store.id().toString(), store.mount(), store.declaredAt())
        .fix("keep it where nothing else is mounted, or mount the same there on all nodes");
  }

  private static void report(Service service, Store store, SharedMount mount, Findings out) {
    out.about(service)
        .on(service.nodes())
        .says(
            "service `"
                + service.name()
                + "` keeps "
                + store.path()
                + " on "
                + mount.path()
                + ", which does not show all of its nodes the same directory: what one instance writes"
                + " others never see")
        .because(store.id().toString(), mount.id(), store.declaredAt())
        .because(mount.id() + ".source", "bind", mount.declaredAt())
        .fix(
            "bind a directory that lies on one shared mount of all its nodes, or mount the files from a server");
  }
}
