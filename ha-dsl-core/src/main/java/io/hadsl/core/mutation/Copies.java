package io.hadsl.core.mutation;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.Component;
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
import io.hadsl.core.model.Use;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Gid;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Elements and topologies with one thing changed, where builders only add. */
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
      return new Service(
          s.name(),
          s.component(),
          s.nodes(),
          s.redundancy(),
          s.runsAs(),
          s.stores(),
          s.uses(),
          s.crons(),
          facts,
          s.declaredAt());
    } else if (element instanceof Node n) {
      return new Node(
          n.name(),
          n.address(),
          n.os(),
          n.hostName(),
          n.zone(),
          n.minimum(),
          n.role(),
          n.local(),
          facts,
          n.declaredAt());
    } else if (element instanceof SharedMount m) {
      return new SharedMount(
          m.path(),
          m.source(),
          m.options(),
          m.storeRoot(),
          m.label(),
          m.nodes(),
          facts,
          m.declaredAt());
    } else if (element instanceof External e) {
      return new External(e.name(), e.endpoint(), facts, e.declaredAt());
    }
    throw new IllegalArgumentException(element.id() + " has no facts");
  }

  static Node in(Node n, Optional<ElementId> zone) {
    return new Node(
        n.name(),
        n.address(),
        n.os(),
        n.hostName(),
        zone,
        n.minimum(),
        n.role(),
        n.local(),
        n.facts(),
        n.declaredAt());
  }

  /** A machine like another, under another name. */
  static Node as(Node n, String name, String address) {
    return new Node(
        name,
        IpAddress.of(address),
        n.os(),
        HostName.of(name),
        n.zone(),
        n.minimum(),
        n.role(),
        n.local(),
        List.of(),
        n.declaredAt());
  }

  static SystemUser numbered(SystemUser u, int uid, int gid) {
    return new SystemUser(
        u.name(),
        Uid.of(uid),
        u.group(),
        Gid.of(gid),
        u.home(),
        u.shell(),
        u.comment(),
        u.origin(),
        u.label(),
        u.nodes(),
        u.declaredAt());
  }

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

  static SharedMount on(SharedMount m, String label, List<ElementId> nodes) {
    return new SharedMount(
        m.path(), m.source(), m.options(), m.storeRoot(), label, nodes, m.facts(), m.declaredAt());
  }

  static SharedMount options(SharedMount m, String... more) {
    List<String> options = new ArrayList<>(m.options());
    options.addAll(List.of(more));
    return new SharedMount(
        m.path(),
        m.source(),
        options,
        m.storeRoot(),
        m.label(),
        m.nodes(),
        m.facts(),
        m.declaredAt());
  }

  static Service component(Service s, Component component) {
    return new Service(
        s.name(),
        component,
        s.nodes(),
        s.redundancy(),
        s.runsAs(),
        s.stores(),
        s.uses(),
        s.crons(),
        s.facts(),
        s.declaredAt());
  }

  static Service on(Service s, List<ElementId> nodes, Redundancy redundancy) {
    return new Service(
        s.name(),
        s.component(),
        nodes,
        redundancy,
        s.runsAs(),
        s.stores(),
        s.uses(),
        s.crons(),
        s.facts(),
        s.declaredAt());
  }

  static Service keeping(Service s, List<Store> stores) {
    return new Service(
        s.name(),
        s.component(),
        s.nodes(),
        s.redundancy(),
        s.runsAs(),
        stores,
        s.uses(),
        s.crons(),
        s.facts(),
        s.declaredAt());
  }

  static Service using(Service s, List<Use> uses) {
    return new Service(
        s.name(),
        s.component(),
        s.nodes(),
        s.redundancy(),
        s.runsAs(),
        s.stores(),
        uses,
        s.crons(),
        s.facts(),
        s.declaredAt());
  }

  static Service running(Service s, List<CronJob> crons) {
    return new Service(
        s.name(),
        s.component(),
        s.nodes(),
        s.redundancy(),
        s.runsAs(),
        s.stores(),
        s.uses(),
        crons,
        s.facts(),
        s.declaredAt());
  }

  /** The service under another name; what is its own is so still. */
  static Service named(Service s, String name) {
    ElementId id = ElementId.of("service", name);
    return new Service(
        name,
        s.component(),
        s.nodes(),
        s.redundancy(),
        s.runsAs(),
        s.stores().stream()
            .map(each -> new Store(id, each.path(), each.mount(), each.declaredAt()))
            .toList(),
        s.uses(),
        s.crons().stream()
            .map(each -> new CronJob(id, each.spec(), each.owner(), each.declaredAt()))
            .toList(),
        s.facts(),
        s.declaredAt());
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
