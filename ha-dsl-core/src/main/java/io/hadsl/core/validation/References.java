package io.hadsl.core.validation;

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
import java.util.List;

/** Goes through everything in a topology that refers to something else in it. */
final class References {

  /** Takes a reference. */
  interface Visitor {
    /**
     * One element refers to another.
     *
     * @param from the element that refers
     * @param as the part of it that does, such as {@code uses}
     * @param to what it refers to
     * @param kind what that must be
     * @param declaredAt the line that says so
     */
    void reference(ElementId from, String as, ElementId to, Class<?> kind, DeclaredAt declaredAt);
  }

  private final Visitor visitor;

  private References(Visitor visitor) {
    this.visitor = visitor;
  }

  static void visit(Topology topology, Visitor visitor) {
    References references = new References(visitor);
    for (Element element : topology.elements()) {
      references.from(element);
    }
    for (Acknowledgement each : topology.acknowledgements()) {
      visitor.reference(
          each.element(), "acknowledgement", each.element(), Element.class, each.declaredAt());
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
      visitor.reference(service.id(), "uses", use.provider(), Provider.class, use.declaredAt());
    }
    for (Store store : service.stores()) {
      one(store, "mount", store.mount(), SharedMount.class);
    }
    for (CronJob job : service.crons()) {
      one(job, "owner", job.owner(), Node.class);
    }
  }

  private void nodes(Element from, List<ElementId> nodes) {
    for (ElementId node : nodes) {
      one(from, "on", node, Node.class);
    }
  }

  private void one(Element from, String as, ElementId to, Class<?> kind) {
    visitor.reference(from.id(), as, to, kind, from.declaredAt());
  }
}
