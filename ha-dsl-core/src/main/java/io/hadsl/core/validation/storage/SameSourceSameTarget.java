package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.ServedPath;
import io.hadsl.core.knowledge.SharedFiles;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.knowledge.TouchedPath;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One path is one set of files on all nodes of a service. */
final class SameSourceSameTarget extends AbstractRule {

  SameSourceSameTarget() {
    super(
        "same-source-same-target",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "On all nodes of a service, one path leads to the same shared files, and one export to one path");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    // All that is placed on a group shares the group's list.
    IdentityHashMap<List<ElementId>, Boolean> alike = new IdentityHashMap<>();
    for (Service service : index.topology().services()) {
      if (!alike.computeIfAbsent(service.nodes(), nodes -> areAlike(index, nodes))) {
        checkPaths(index, service, out);
      }
    }
    for (SharedFiles files : index.sharedFiles()) {
      if (files.mounts().size() > 1) {
        checkTargets(index, files, out);
      }
    }
  }

  /** Whether all nodes have the same mounts, and no links but those of stores. */
  private static boolean areAlike(TopologyIndex index, List<ElementId> nodes) {
    if (nodes.size() == 1) {
      return true;
    }
    List<ElementId> first = mountsOf(index, nodes.get(0));
    for (ElementId node : nodes) {
      if (index.paths(node).hasOwnLinks() || !mountsOf(index, node).equals(first)) {
        return false;
      }
    }
    return true;
  }

  private static List<ElementId> mountsOf(TopologyIndex index, ElementId node) {
    return index.mountsOn(node).stream().map(SharedMount::id).toList();
  }

  private static void checkPaths(TopologyIndex index, Service service, Findings out) {
    List<Instance> instances = index.instancesOf(service.id());
    for (Stated<UsesPath> use : index.facts(instances.get(0), UsesPath.class)) {
      UsesPath.Kind kind = use.fact().kind();
      if (kind == UsesPath.Kind.STATE || kind == UsesPath.Kind.CONFIGURATION) {
        checkPath(index, instances, use, out);
      }
    }
  }

  private static void checkPath(
      TopologyIndex index, List<Instance> instances, Stated<UsesPath> use, Findings out) {
    Optional<Side> first = Side.of(index, instances.get(0), use.fact().path());
    for (Instance each : instances.subList(1, instances.size())) {
      Optional<Side> other = Side.of(index, each, use.fact().path());
      if (first.isPresent()
          && other.isPresent()
          && !first.get().place().equals(other.get().place())) {
        diverges(each.service(), use, first.get(), other.get(), out);
        return;
      }
    }
  }

  /** Where a path that lies on some mount leads to from a node. */
  private record Side(Node node, SharedMount mount, Optional<ServedPath> place) {

    static Optional<Side> of(TopologyIndex index, Instance instance, AbsolutePath path) {
      NodePaths paths = index.paths(instance.node().id());
      return paths
          .mountOf(path)
          .map(mount -> new Side(instance.node(), mount, paths.servedAt(path)));
    }

    void tell(Findings.Sentence finding) {
      finding.because(
          mount.id() + " shows there",
          place.map(ServedPath::toString).orElse("the node's own files"),
          mount.declaredAt());
    }
  }

  private static void diverges(
      Service service, Stated<UsesPath> use, Side first, Side other, Findings out) {
    Findings.Sentence finding =
        out.about(service)
            .on(List.of(first.node().id(), other.node().id()))
            .says(
                "service `"
                    + service.name()
                    + "` uses "
                    + use.fact().path()
                    + ", which is on other files on "
                    + other.node().name()
                    + " than on "
                    + first.node().name()
                    + ": the two grow apart in silence");
    other.tell(finding);
    first.tell(finding);
    finding
        .because(use.fact().unit() + " uses", use.fact().path(), use.declaredAt())
        .fix("mount one source on all nodes of the service, in one declaration");
  }

  private static void checkTargets(TopologyIndex index, SharedFiles files, Findings out) {
    Map<MountSource, SharedMount> bySource = new HashMap<>();
    for (SharedMount mount : files.mounts()) {
      SharedMount other = bySource.putIfAbsent(mount.source(), mount);
      if (other != null && !other.path().equals(mount.path())) {
        commonService(index, other, mount)
            .ifPresent(service -> twoPlaces(other, mount, service, out));
      }
    }
  }

  /**
   * A service on nodes of both that uses the files; what only runs there, such as an agent, is not
   * concerned.
   */
  private static Optional<Service> commonService(
      TopologyIndex index, SharedMount one, SharedMount other) {
    Set<ElementId> services = new HashSet<>();
    for (ElementId node : one.nodes()) {
      index.instancesOn(node).forEach(each -> services.add(each.service().id()));
    }
    for (ElementId node : other.nodes()) {
      for (Instance each : index.instancesOn(node)) {
        // Taken out, so that each is asked once, on however many nodes it is.
        if (!one.nodes().contains(node)
            && services.remove(each.service().id())
            && uses(index, each.service(), one, other)) {
          return Optional.of(each.service());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean uses(
      TopologyIndex index, Service service, SharedMount one, SharedMount other) {
    for (Instance each : index.instancesOf(service.id())) {
      for (TouchedPath touched : index.touchedBy(each)) {
        if (touched.mount().id().equals(one.id()) || touched.mount().id().equals(other.id())) {
          return true;
        }
      }
    }
    return false;
  }

  private static void twoPlaces(SharedMount one, SharedMount other, Service service, Findings out) {
    out.about(other)
        .on(other.nodes())
        .says(
            "nodes of service `"
                + service.name()
                + "` have one export at "
                + one.path()
                + " and at "
                + other.path()
                + ": a path that is written down on one is not there on the other")
        .because(other.id().toString(), other.path(), other.declaredAt())
        .because(one.id().toString(), one.path(), one.declaredAt())
        .fix("mount it at one path, in one declaration for all nodes of the service");
  }
}
