package io.hadsl.core.model;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.ExtensionException;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.OsRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service on one of its nodes, with what a component may ask about the topology around it. */
public final class Instance {

  private final Topology topology;
  private final Service service;
  private final Node node;

  /** Kept, because much is looked up by instance. */
  private final int hash;

  private volatile @Nullable ComponentFacts facts;

  /**
   * A service on a node.
   *
   * @param topology the whole
   * @param service the service
   * @param node one of its nodes
   */
  public Instance(Topology topology, Service service, Node node) {
    this.topology = topology;
    this.service = service;
    this.node = node;
    this.hash = 31 * service.name().hashCode() + node.name().hashCode();
  }

  /**
   * What a service uses, resolved.
   *
   * @param provider the service or external
   * @param use the declaration, with the secret that the provider asks for
   */
  public record Used(Provider provider, Use use) {}

  /**
   * The whole.
   *
   * @return the topology
   */
  public Topology topology() {
    return topology;
  }

  /**
   * What runs.
   *
   * @return the service
   */
  public Service service() {
    return service;
  }

  /**
   * Where it runs.
   *
   * @return one of the service's nodes
   */
  public Node node() {
    return node;
  }

  /**
   * The node's operating system.
   *
   * @return the release
   */
  public OsRelease os() {
    return node.os();
  }

  /**
   * Whether this instance does what may be done only once.
   *
   * @return true on the service's first node
   */
  public boolean isFirst() {
    return service.nodes().get(0).equals(node.id());
  }

  /**
   * The position among the service's nodes, stable while nodes are only appended.
   *
   * @return 0 for the first
   */
  public int index() {
    return service.nodes().indexOf(node.id());
  }

  /**
   * What its component knows of it. The component is asked at the first call.
   *
   * @return its facts
   * @throws ExtensionException if the component gave none
   */
  public ComponentFacts facts() {
    ComponentFacts known = facts;
    if (known == null) {
      known =
          ExtensionException.given(
              service.component().facts(this),
              service.component(),
              "facts(...)",
              "ComponentFacts.builder().build() where nothing is known");
      facts = known;
    }
    return known;
  }

  /**
   * The service's nodes.
   *
   * @return in order, this one included
   */
  public List<Node> nodes() {
    return nodesOf(service);
  }

  /**
   * The nodes of another service of the topology.
   *
   * @param other the service
   * @return in order
   */
  public List<Node> nodesOf(Service other) {
    List<Node> nodes = new ArrayList<>(other.nodes().size());
    for (ElementId id : other.nodes()) {
      Optional<Node> node = topology.find(id, Node.class);
      if (node.isPresent()) {
        nodes.add(node.get());
      }
    }
    return nodes;
  }

  /**
   * Everything the service uses, in order.
   *
   * @return services and externals; what the topology lacks is left out
   */
  public List<Used> uses() {
    List<Used> used = new ArrayList<>(service.uses().size());
    for (Use use : service.uses()) {
      Optional<Provider> provider = topology.find(use.provider(), Provider.class);
      if (provider.isPresent()) {
        used.add(new Used(provider.get(), use));
      }
    }
    return used;
  }

  /**
   * The first service it uses that is made of a given component.
   *
   * @param component the component's class
   * @return that use
   */
  public Optional<Used> usesComponent(Class<? extends Component> component) {
    for (Used used : uses()) {
      if (used.provider() instanceof Service other && component.isInstance(other.component())) {
        return Optional.of(used);
      }
    }
    return Optional.empty();
  }

  /**
   * The services that use this one.
   *
   * @return in the order of the topology
   */
  public List<Service> users() {
    return topology.usersOf(service.id());
  }

  /**
   * Where the requests of the services that use this one come from, such as those of its proxies.
   *
   * @return the addresses of their nodes, in the order of the topology
   */
  public List<IpAddress> userAddresses() {
    List<IpAddress> addresses = new ArrayList<>();
    for (Service user : users()) {
      for (Node each : nodesOf(user)) {
        addresses.add(each.address());
      }
    }
    return addresses;
  }

  /**
   * Where a store's files are.
   *
   * @param store one of the service's stores
   * @return the path on the mount
   */
  public AbsolutePath physical(Store store) {
    Optional<SharedMount> mount = topology.find(store.mount(), SharedMount.class);
    return mount.isPresent() ? mount.get().physical(store.path()) : store.path();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Instance that
            && hash == that.hash
            && service.equals(that.service)
            && node.equals(that.node)
            && topology.equals(that.topology));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** As people say it: {@code combo on web1}. */
  @Override
  public String toString() {
    return service.name() + " on " + node.name();
  }
}
