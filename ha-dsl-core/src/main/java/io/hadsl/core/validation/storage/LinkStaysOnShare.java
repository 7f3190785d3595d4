package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.PathLink;
import io.hadsl.core.knowledge.RealPath;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.AbsolutePath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is kept on a share is there. */
final class LinkStaysOnShare extends AbstractRule {

  LinkStaysOnShare() {
    super(
        "link-stays-on-share",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "No link leads from a store's place on its mount to somewhere else");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<String> said = new HashSet<>();
    for (Service service : index.topology().services()) {
      if (!service.stores().isEmpty()) {
        check(index, service, said, out);
      }
    }
  }

  private static void check(TopologyIndex index, Service service, Set<String> said, Findings out) {
    for (Instance instance : index.instancesOf(service.id())) {
      NodePaths paths = index.paths(instance.node().id());
      if (paths.hasOwnLinks()) {
        for (Store store : service.stores()) {
          check(index, paths, instance, store, said, out);
        }
      }
    }
  }

  private static void check(
      TopologyIndex index,
      NodePaths paths,
      Instance instance,
      Store store,
      Set<String> said,
      Findings out) {
    AbsolutePath physical = instance.physical(store);
    RealPath real = paths.resolve(physical);
    if (real.links().isEmpty() || real.isLoop()) {
      return;
    }
    Optional<SharedMount> mount = index.topology().find(store.mount(), SharedMount.class);
    Optional<SharedMount> end = paths.mountOf(physical);
    if (mount.isPresent() && !end.map(SharedMount::path).equals(mount.map(SharedMount::path))) {
      PathLink link = real.links().get(real.links().size() - 1);
      if (said.add(store.id() + " " + link.path())) {
        report(instance, store, mount.get(), real, link, out);
      }
    }
  }

  private static void report(
      Instance instance,
      Store store,
      SharedMount mount,
      RealPath real,
      PathLink link,
      Findings out) {
    out.about(instance.service())
        .on(List.of(instance.node().id()))
        .says(
            "service `"
                + instance.service().name()
                + "` keeps "
                + store.path()
                + " on "
                + mount.path()
                + ", from where a link leads to "
                + real.path()
                + ": the data of this node is not on the share")
        .because(link.path() + " is a link to", link.target(), link.declaredAt())
        .because(store.id().toString(), mount.id(), store.declaredAt())
        .fix("remove the link, or let it lead to a place on " + mount.path());
  }
}
