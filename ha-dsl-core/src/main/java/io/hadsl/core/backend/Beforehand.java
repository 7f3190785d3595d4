package io.hadsl.core.backend;

import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.fact.RunBy;
import io.hadsl.core.fact.ServesNames;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.ElementId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What must be there before anything is installed, and nothing here makes: on externals, and on
 * nodes.
 */
final class Beforehand {

  private final TopologyIndex index;
  private final Topology topology;
  private final Map<ElementId, Set<String>> atExternals = new LinkedHashMap<>();
  private final Map<String, Set<String>> nodesByNeed = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<ElementId> filledByRoot = new HashSet<>();

  private Beforehand(TopologyIndex index) {
    this.index = index;
    this.topology = index.topology();
  }

  /** Writes the section, unless nothing is needed. */
  static void write(TopologyIndex index, Markdown page) {
    Beforehand beforehand = new Beforehand(index);
    beforehand.collect();
    beforehand.write(page);
  }

  private void collect() {
    findFilledByRoot();
    topology.all(External.class).forEach(each -> atExternals.put(each.id(), new LinkedHashSet<>()));
    for (SharedMount mount : topology.all(SharedMount.class)) {
      mount.source().server().ifPresent(server -> needs(server, files(mount)));
    }
    for (Known<Prerequisite> each : index.all(Prerequisite.class)) {
      Prerequisite needed = each.fact();
      if (needed.at().isPresent()) {
        needs(needed.at().get(), Markdown.sentence(needed.what()));
      } else {
        onNode(each.instance().node(), needed.what());
      }
    }
    for (Entrypoint entrypoint : topology.all(Entrypoint.class)) {
      if (!entrypoint.behind().isEmpty()) {
        needs(entrypoint.front(), requests(entrypoint));
      }
      topology.find(entrypoint.front(), Service.class).ifPresent(front -> names(entrypoint, front));
    }
    for (Node node : topology.nodes()) {
      if (!DebianFacts.of(node.os()).onMirrors()) {
        onNode(node, sources(node));
      }
    }
  }

  /** Of what the topology builds itself nothing is needed beforehand. */
  private void needs(ElementId server, String what) {
    Set<String> known = atExternals.get(server);
    if (known != null) {
      known.add(what);
    }
  }

  /** A front that knows no names, such as an address, leads to those of what it uses. */
  private void names(Entrypoint entrypoint, Service front) {
    Deque<Service> next = new ArrayDeque<>(List.of(front));
    Set<Service> seen = new HashSet<>(next);
    while (!next.isEmpty()) {
      Service service = next.remove();
      if (!hasNames(entrypoint, service)) {
        for (Use use : service.uses()) {
          topology.find(use.provider(), Service.class).filter(seen::add).ifPresent(next::add);
        }
      }
    }
  }

  private boolean hasNames(Entrypoint entrypoint, Service service) {
    boolean found = false;
    List<Instance> instances = index.instancesOf(service.id());
    if (!instances.isEmpty()) {
      // All answer under the same names.
      for (Stated<ServesNames> each : index.facts(instances.get(0), ServesNames.class)) {
        each.fact().names().forEach(name -> names.put(name.value(), entrypoint.name()));
        found = true;
      }
    }
    return found;
  }

  private void onNode(Node node, String what) {
    nodesByNeed.computeIfAbsent(what, each -> new LinkedHashSet<>()).add(node.name());
  }

  private static String sources(Node node) {
    return "a `sources.list` with which `apt-get update` succeeds: Debian "
        + node.os().major()
        + " is on no mirror any more, only in Debian's archive";
  }

  private String files(SharedMount mount) {
    String nodes = addresses(mount.nodes());
    MountSource source = mount.source();
    if (source instanceof MountSource.Nfs4 nfs) {
      return "exports " + Markdown.code(nfs.export().value()) + " to " + nodes + options(mount);
    }
    if (source instanceof MountSource.GlusterFs gluster) {
      return "volume " + Markdown.code(gluster.volume()) + ", which " + nodes + " may mount";
    }
    if (source instanceof MountSource.CephFs ceph) {
      return "directory "
          + Markdown.code(ceph.path().value())
          + ", which the client "
          + Markdown.code(ceph.client().value())
          + " may mount on "
          + nodes
          + " with the key "
          + Markdown.code(ceph.key().name());
    }
    throw new IllegalArgumentException("no files of others are in " + source);
  }

  private String options(SharedMount mount) {
    for (Stated<?> each : mount.facts()) {
      if (each.fact() instanceof NfsExport export) {
        return " with " + Markdown.codes(export.options());
      }
    }
    return filledByRoot.contains(mount.id())
        ? " with `no_root_squash`, because root of these nodes puts data with its owners there"
        : "";
  }

  /** What a service keeps elsewhere than on the mount itself is moved there (exports(5)). */
  private void findFilledByRoot() {
    for (Service service : topology.services()) {
      for (Store store : service.stores()) {
        if (!filledByRoot.contains(store.mount())) {
          topology
              .find(store.mount(), SharedMount.class)
              .filter(mount -> !mount.physical(store.path()).equals(store.path()))
              .ifPresent(mount -> filledByRoot.add(mount.id()));
        }
      }
    }
  }

  private String requests(Entrypoint entrypoint) {
    Set<ElementId> nodes = new LinkedHashSet<>();
    for (ElementId behind : entrypoint.behind()) {
      topology.find(behind, Service.class).ifPresent(service -> nodes.addAll(service.nodes()));
    }
    return "hands the requests for entrypoint "
        + Markdown.code(entrypoint.name())
        + " to "
        + addresses(nodes)
        + ", and leaves out those that do not answer";
  }

  private String addresses(Collection<ElementId> nodes) {
    StringJoiner all = new StringJoiner(", ");
    for (ElementId id : nodes) {
      topology
          .find(id, Node.class)
          .ifPresent(node -> all.add(Markdown.code(node.address().value())));
    }
    return all.toString();
  }

  private void write(Markdown page) {
    atExternals.values().removeIf(Set::isEmpty);
    if (atExternals.isEmpty() && nodesByNeed.isEmpty() && names.isEmpty()) {
      return;
    }
    page.heading(2, "Before you begin");
    page.paragraph("This must be there; nothing here makes it.");
    page.header("where", "what");
    atExternals.forEach(
        (id, needs) -> {
          String where = topology.find(id, External.class).map(Beforehand::where).orElse("");
          needs.forEach(what -> page.row(where, what));
        });
    nodesByNeed.forEach(
        (what, nodes) -> page.row("on " + Markdown.codes(nodes), Markdown.sentence(what)));
    names.forEach(
        (name, entrypoint) ->
            page.row(
                "in the DNS",
                Markdown.code(name) + " leads to entrypoint " + Markdown.code(entrypoint)));
  }

  private static String where(External external) {
    String endpoint = Markdown.code(external.endpoint().toString());
    for (Stated<?> each : external.facts()) {
      if (each.fact() instanceof RunBy runBy) {
        return endpoint + ", run by " + Markdown.escape(runBy.who());
      }
    }
    return endpoint;
  }
}
