package io.hadsl.core.validation.integrity;

import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Provider;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.Use;
import io.hadsl.core.model.Zone;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.IdentityHashMap;
import java.util.List;

/** Goes through everything in a topology that refers to what is not in it. */
final class DanglingReferences {

  /** Takes a reference that leads nowhere. */
  interface Visitor {
    /**
     * An element refers to nothing.
     *
     * @param from the element that refers
     * @param as the part of it that does, such as {@code uses}
     * @param to what it refers to
     * @param declaredAt the line that says so
     */
    void unknown(ElementId from, String as, ElementId to, DeclaredAt declaredAt);
  }

  private final Topology topology;
  private final Visitor visitor;
  private final IdentityHashMap<List<ElementId>, List<ElementId>> known = new IdentityHashMap<>();

  private DanglingReferences(Topology topology, Visitor visitor) {
    this.topology = topology;
    this.visitor = visitor;
  }

  static void visit(Topology topology, Visitor visitor) {
    DanglingReferences all = new DanglingReferences(topology, visitor);
    for (Element element : topology.elements()) {
      all.from(element);
    }
    for (Acknowledgement each : topology.acknowledgements()) {
      if (!exists(topology, each.element())) {
        visitor.unknown(each.element(), "acknowledgement", each.element(), each.declaredAt());
      }
    }
  }

  private void from(Element element) {
    if (element instanceof Node node) {
      node.zone().ifPresent(zone -> one(node, "zone", zone, Zone.class));
    } else if (element instanceof NodeGroup group) {
      nodes(group, group.nodes());
    } else if (element instanceof SystemUser user) {
      nodes(user, user.nodes());
    } else if (element instanceof SharedMount mount) {
      nodes(mount, mount.nodes());
      mount.source().server().ifPresent(server -> one(mount, "source", server, Provider.class));
    } else if (element instanceof Entrypoint entrypoint) {
      one(entrypoint, "front", entrypoint.front(), Provider.class);
      for (ElementId service : entrypoint.behind()) {
        one(entrypoint, "behind", service, Service.class);
      }
    } else if (element instanceof Service service) {
      fromService(service);
    }
  }

  private void fromService(Service service) {
    nodes(service, service.nodes());
    if (service.redundancy() instanceof Redundancy.ActivePassive mode) {
      one(service, "active", mode.active(), Node.class);
    }
    for (Use use : service.uses()) {
      if (topology.find(use.provider(), Provider.class).isEmpty()) {
        visitor.unknown(service.id(), "uses", use.provider(), use.declaredAt());
      }
    }
    for (Store store : service.stores()) {
      one(store, "mount", store.mount(), SharedMount.class);
    }
    for (CronJob job : service.crons()) {
      one(job, "owner", job.owner(), Node.class);
    }
  }

  /** All that is placed on a group shares the group's list, which is looked at once. */
  private void nodes(Element from, List<ElementId> nodes) {
    if (known.containsKey(nodes)) {
      return;
    }
    boolean complete = true;
    for (ElementId node : nodes) {
      if (topology.find(node, Node.class).isEmpty()) {
        complete = false;
        visitor.unknown(from.id(), "on", node, from.declaredAt());
      }
    }
    if (complete) {
      known.put(nodes, nodes);
    }
  }

  private void one(Element from, String as, ElementId to, Class<?> kind) {
    if (topology.find(to, kind).isEmpty()) {
      visitor.unknown(from.id(), as, to, from.declaredAt());
    }
  }

  /** Acknowledgements may also name what stands in a service. */
  private static boolean exists(Topology topology, ElementId id) {
    return topology.find(id, Element.class).isPresent()
        || (id.kind().equals("service") && inService(topology, id));
  }

  private static boolean inService(Topology topology, ElementId id) {
    int end = id.path().indexOf(").");
    if (end < 0) {
      return false;
    }
    Service service =
        topology.find(new ElementId(id.path().substring(0, end + 1)), Service.class).orElse(null);
    if (service == null) {
      return false;
    }
    for (Store store : service.stores()) {
      if (store.id().equals(id)) {
        return true;
      }
    }
    for (CronJob job : service.crons()) {
      if (job.id().equals(id)) {
        return true;
      }
    }
    return false;
  }
}
