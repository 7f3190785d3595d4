package io.hadsl.core.mutation;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Elements and topologies with one thing changed, where their builders cannot: these only add. */
final class Copies {

  private Copies() {}

  /** A topology with one element changed, whatever that does to its id. */
  static Topology replaced(Topology topology, Element old, Element now) {
    return Topology.named(
        topology.name(),
        t -> {
          for (Element each : topology.elements()) {
            t.add(each == old ? now : each);
          }
          topology.acknowledgements().forEach(t::add);
        });
  }

  static Topology with(Topology topology, Element more) {
    TopologyBuilder t = topology.toBuilder();
    t.add(more);
    return t.build();
  }

  static Topology without(Topology topology, Element gone) {
    return topology.toBuilder().remove(gone.id()).build();
  }

  /** The facts stated of an element; none if it can have none. */
  static List<Stated<StatedFact>> facts(Element element) {
    if (element instanceof Service service) {
      return service.facts();
    } else if (element instanceof Node node) {
      return node.facts();
    } else if (element instanceof SharedMount mount) {
      return mount.facts();
    }
    return element instanceof External external ? external.facts() : List.of();
  }

  static Element withFacts(Element element, List<Stated<StatedFact>> facts) {
    if (element instanceof Service s) {
      return changed(s, parts -> parts.facts = facts);
    } else if (element instanceof Node n) {
      return node(n, n.zone(), facts);
    } else if (element instanceof SharedMount m) {
      return stating(m, facts);
    } else if (element instanceof External e) {
      return new External(e.name(), e.endpoint(), facts, e.declaredAt());
    }
    throw new IllegalArgumentException(element.id() + " has no facts");
  }

  static Node in(Node n, Optional<ElementId> zone) {
    return node(n, zone, n.facts());
  }

  private static Node node(Node n, Optional<ElementId> zone, List<Stated<StatedFact>> facts) {
    return new Node(
        n.name(),
        n.address(),
        n.os(),
        n.hostName(),
        zone,
        n.minimum(),
        n.role(),
        n.local(),
        facts,
        n.declaredAt());
  }

  static SystemUser numbered(SystemUser u, int uid, int gid) {
    return u.toBuilder().uid(uid).gid(gid).build();
  }

  /** On nodes for which there need be no group of that name. */
  static SystemUser on(SystemUser u, String label, List<ElementId> nodes) {
    return new SystemUser(
        u.name(),
        u.uid(),
        u.group(),
        u.gid(),
        u.home(),
        u.shell(),
        u.comment(),
        u.origin(),
        label,
        nodes,
        u.declaredAt());
  }

  /** On nodes for which there need be no group of that name. */
  static SharedMount on(SharedMount m, String label, List<ElementId> nodes) {
    return mount(m, label, nodes, m.facts());
  }

  static SharedMount stating(SharedMount m, List<Stated<StatedFact>> facts) {
    return mount(m, m.label(), m.nodes(), facts);
  }

  private static SharedMount mount(
      SharedMount m, String label, List<ElementId> nodes, List<Stated<StatedFact>> facts) {
    return new SharedMount(
        m.path(), m.source(), m.options(), m.storeRoot(), label, nodes, facts, m.declaredAt());
  }

  static Service on(Service s, List<ElementId> nodes, Redundancy redundancy) {
    return changed(
        s,
        parts -> {
          parts.nodes = nodes;
          parts.redundancy = redundancy;
        });
  }

  static Service keeping(Service s, List<Store> stores) {
    return changed(s, parts -> parts.stores = stores);
  }

  static Service running(Service s, List<CronJob> crons) {
    return changed(s, parts -> parts.crons = crons);
  }

  static Service asRoot(Service s) {
    return changed(s, parts -> parts.runsAs = Optional.empty());
  }

  /** The service under another name; what is its own is so still. */
  static Service named(Service s, String name) {
    ElementId id = ElementId.of("service", name);
    return changed(
        s,
        parts -> {
          parts.name = name;
          parts.stores =
              s.stores().stream()
                  .map(each -> new Store(id, each.path(), each.mount(), each.declaredAt()))
                  .toList();
          parts.crons =
              s.crons().stream()
                  .map(each -> new CronJob(id, each.spec(), each.owner(), each.declaredAt()))
                  .toList();
        });
  }

  private static Service changed(Service service, Consumer<Parts> change) {
    Parts parts = new Parts(service);
    change.accept(parts);
    return new Service(
        parts.name,
        service.component(),
        parts.nodes,
        parts.redundancy,
        parts.runsAs,
        parts.stores,
        service.uses(),
        parts.crons,
        parts.facts,
        service.declaredAt());
  }

  /** What can be changed of a service, beyond what its builder can. */
  private static final class Parts {
    private String name;
    private List<ElementId> nodes;
    private Redundancy redundancy;
    private Optional<AccountName> runsAs;
    private List<Store> stores;
    private List<CronJob> crons;
    private List<Stated<StatedFact>> facts;

    Parts(Service service) {
      name = service.name();
      nodes = service.nodes();
      redundancy = service.redundancy();
      runsAs = service.runsAs();
      stores = service.stores();
      crons = service.crons();
      facts = service.facts();
    }
  }

  static <T> List<T> plus(List<T> list, T more) {
    List<T> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }

  static <T> List<T> butLast(List<T> list) {
    return list.subList(0, list.size() - 1);
  }
}
