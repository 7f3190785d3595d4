package io.hadsl.core.knowledge;

import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who and what is on each node: computed in one pass, so that no rule loops over everything inside
 * a loop over everything. Where two elements claim one place the first is kept; the integrity rules
 * report the second.
 */
public final class TopologyIndex {

  private final Topology topology;
  private final Map<ElementId, Map<AccountName, SystemUser>> accounts = new HashMap<>();
  private final Map<ElementId, List<SharedMount>> mounts = new HashMap<>();
  private final Map<ElementId, List<Instance>> instancesByNode = new HashMap<>();
  private final Map<ElementId, List<Instance>> instancesByService = new HashMap<>();
  private final IdentityHashMap<Instance, ComponentFacts> facts = new IdentityHashMap<>();
  private final List<SharedFiles> sharedFiles;
  private final Map<ElementId, SharedFiles> filesByMount = new HashMap<>();
  private final Map<Set<ElementId>, NodeGroup> groups = new HashMap<>();

  private TopologyIndex(Topology topology) {
    this.topology = topology;
    for (NodeGroup group : topology.all(NodeGroup.class)) {
      groups.putIfAbsent(Set.copyOf(group.nodes()), group);
    }
    for (SystemUser user : topology.all(SystemUser.class)) {
      for (ElementId node : user.nodes()) {
        accounts.computeIfAbsent(node, id -> new LinkedHashMap<>()).putIfAbsent(user.name(), user);
      }
    }
    for (SharedMount mount : topology.all(SharedMount.class)) {
      for (ElementId node : mount.nodes()) {
        mounts.computeIfAbsent(node, id -> new ArrayList<>()).add(mount);
      }
    }
    for (Service service : topology.services()) {
      for (ElementId id : service.nodes()) {
        Optional<Node> node = topology.find(id, Node.class);
        if (node.isPresent()) {
          Instance instance = new Instance(topology, service, node.get());
          instancesByNode.computeIfAbsent(id, key -> new ArrayList<>()).add(instance);
          instancesByService.computeIfAbsent(service.id(), key -> new ArrayList<>()).add(instance);
        }
      }
    }
    this.sharedFiles = new SharedFilesFinder(this).find();
    for (SharedFiles files : sharedFiles) {
      for (SharedMount mount : files.mounts()) {
        filesByMount.putIfAbsent(mount.id(), files);
      }
    }
  }

  /**
   * The index of a topology.
   *
   * @param topology any topology, valid or not
   * @return its index
   */
  public static TopologyIndex of(Topology topology) {
    return new TopologyIndex(topology);
  }

  /**
   * What was indexed.
   *
   * @return the topology
   */
  public Topology topology() {
    return topology;
  }

  /**
   * The accounts of a node.
   *
   * @param node the node's id
   * @return by name, in the order of declaration
   */
  public Map<AccountName, SystemUser> accountsOn(ElementId node) {
    return Collections.unmodifiableMap(accounts.getOrDefault(node, Map.of()));
  }

  /**
   * The shared mounts of a node.
   *
   * @param node the node's id
   * @return in the order of declaration
   */
  public List<SharedMount> mountsOn(ElementId node) {
    return Collections.unmodifiableList(mounts.getOrDefault(node, List.of()));
  }

  /**
   * The instances on a node.
   *
   * @param node the node's id
   * @return in the order of declaration
   */
  public List<Instance> instancesOn(ElementId node) {
    return Collections.unmodifiableList(instancesByNode.getOrDefault(node, List.of()));
  }

  /**
   * The instances of a service.
   *
   * @param service the service's id
   * @return in the order of its nodes
   */
  public List<Instance> instancesOf(ElementId service) {
    return Collections.unmodifiableList(instancesByService.getOrDefault(service, List.of()));
  }

  /**
   * What the component knows of an instance; asked once.
   *
   * @param instance an instance from this index
   * @return its facts
   */
  public ComponentFacts facts(Instance instance) {
    return facts.computeIfAbsent(instance, each -> each.service().component().facts(each));
  }

  /**
   * The innermost shared mount that holds a path on a node.
   *
   * @param node the node's id
   * @param physical a path, links resolved
   * @return the mount, empty if the path is on the node's own disk
   */
  public Optional<SharedMount> mountHolding(ElementId node, AbsolutePath physical) {
    SharedMount innermost = null;
    for (SharedMount mount : mountsOn(node)) {
      if (physical.isWithin(mount.path())
          && (innermost == null
              || mount.path().value().length() > innermost.path().value().length())) {
        innermost = mount;
      }
    }
    return Optional.ofNullable(innermost);
  }

  /**
   * The group that has exactly some nodes.
   *
   * @param nodes ids of nodes, in any order
   * @return the first such group
   */
  public Optional<NodeGroup> groupOf(Collection<ElementId> nodes) {
    return Optional.ofNullable(groups.get(Set.copyOf(nodes)));
  }

  /**
   * The files that several nodes see.
   *
   * @return each body of files once, in the order of declaration of its first mount
   */
  public List<SharedFiles> sharedFiles() {
    return Collections.unmodifiableList(sharedFiles);
  }

  /**
   * The files that a mount shows, with everyone who sees them.
   *
   * @param mount the mount's id
   * @return empty if each node sees files of its own, as through a bind mount of a local directory
   */
  public Optional<SharedFiles> filesOf(ElementId mount) {
    return Optional.ofNullable(filesByMount.get(mount));
  }

  /**
   * What a service cannot work without.
   *
   * @param service a service of the topology
   * @return what it uses, then what serves its stores, each provider of stores once
   */
  public List<Need> needsOf(Service service) {
    List<Need> needs = new ArrayList<>(service.uses().size() + 1);
    for (Use use : service.uses()) {
      needs.add(new Need(use.provider(), service.id() + ".uses", use.declaredAt()));
    }
    Set<ElementId> servers = new HashSet<>();
    for (Store store : service.stores()) {
      SharedFiles files = filesByMount.get(store.mount());
      if (files != null && servers.add(files.server())) {
        needs.add(new Need(files.server(), store.id().toString(), store.declaredAt()));
      }
    }
    return needs;
  }

  /**
   * The mount points that hold an instance's stores: what its units must wait for. These are
   * physical paths, because systemd does not follow links in {@code RequiresMountsFor=} (systemd
   * issue 8907).
   *
   * @param instance an instance
   * @return mount points, sorted; empty if it keeps nothing on a shared mount
   */
  public SortedSet<AbsolutePath> mountPointsTouchedBy(Instance instance) {
    SortedSet<AbsolutePath> points = new TreeSet<>();
    for (Store store : instance.service().stores()) {
      mountHolding(instance.node().id(), instance.physical(store))
          .ifPresent(mount -> points.add(mount.path()));
    }
    return points;
  }
}
