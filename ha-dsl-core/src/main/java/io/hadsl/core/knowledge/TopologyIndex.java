package io.hadsl.core.knowledge;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Stated;
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
import java.time.LocalDate;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who and what is on each node: computed in one pass, so that no rule loops over everything inside
 * a loop over everything. Where two elements claim one place the first is kept; the integrity rules
 * report the second.
 *
 * <p>Threads may share it.
 */
public final class TopologyIndex {

  private final Topology topology;
  private final Optional<LocalDate> today;
  private final Optional<Topology> older;
  private final Map<ElementId, NodeContents> contents;
  private final Map<ElementId, List<Instance>> instancesByService;
  private final InstanceFacts facts;
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();
  private @Nullable Map<ElementId, ElementId> leaders;
  private final Map<ElementId, NodePaths> paths = new ConcurrentHashMap<>();
  private final Map<ElementId, GivenFiles> given = new ConcurrentHashMap<>();
  private @Nullable Map<Set<ElementId>, NodeGroup> groups;
  private volatile @Nullable AllSharedFiles sharedFiles;
  private @Nullable Dependencies dependencies;
  private @Nullable SinglePoints singlePoints;

  /** What is on one node. */
  private static final class NodeContents {
    private final Optional<Node> node;
    private final Map<AccountName, SystemUser> accounts = new LinkedHashMap<>();
    private final List<SharedMount> mounts = new ArrayList<>(2);
    private final List<Instance> instances = new ArrayList<>();

    NodeContents(Optional<Node> node) {
      this.node = node;
    }
  }

  private static final NodeContents NOTHING = new NodeContents(Optional.empty());

  /** What {@link SharedFilesFinder} found. */
  private record AllSharedFiles(List<SharedFiles> all, Map<ElementId, SharedFiles> byMount) {}

  private TopologyIndex(Topology topology, Optional<LocalDate> today, Optional<Topology> older) {
    this.topology = topology;
    this.today = today;
    this.older = older;
    this.contents = new HashMap<>(topology.nodes().size() * 2);
    this.instancesByService = new LinkedHashMap<>(topology.services().size() * 2);
    IdentityHashMap<List<ElementId>, List<NodeContents>> places = new IdentityHashMap<>();
    for (SystemUser user : topology.all(SystemUser.class)) {
      for (NodeContents node : places.computeIfAbsent(user.nodes(), this::at)) {
        node.accounts.putIfAbsent(user.name(), user);
      }
    }
    for (SharedMount mount : topology.all(SharedMount.class)) {
      for (NodeContents node : places.computeIfAbsent(mount.nodes(), this::at)) {
        node.mounts.add(mount);
      }
    }
    int instances = 0;
    for (Service service : topology.services()) {
      List<Instance> all =
          instancesByService.computeIfAbsent(service.id(), id -> new ArrayList<>(2));
      for (NodeContents place : places.computeIfAbsent(service.nodes(), this::at)) {
        if (place.node.isPresent()) {
          Instance instance = new Instance(topology, service, place.node.get());
          place.instances.add(instance);
          all.add(instance);
          instances++;
        }
      }
    }
    this.facts = new InstanceFacts(instancesByService.values(), instances);
  }

  /** All that is placed on a group shares the group's list, which is looked up once. */
  private List<NodeContents> at(List<ElementId> nodes) {
    List<NodeContents> places = new ArrayList<>(nodes.size());
    for (ElementId node : nodes) {
      places.add(
          contents.computeIfAbsent(node, id -> new NodeContents(topology.find(id, Node.class))));
    }
    return places;
  }

  /** Found when first asked for, so that rules which do not ask need not wait. */
  private synchronized AllSharedFiles findSharedFiles() {
    AllSharedFiles found = sharedFiles;
    if (found == null) {
      found = new AllSharedFiles(new SharedFilesFinder(this).find(), new HashMap<>());
      for (SharedFiles files : found.all()) {
        for (SharedMount mount : files.mounts()) {
          found.byMount().putIfAbsent(mount.id(), files);
        }
      }
      sharedFiles = found;
    }
    return found;
  }

  private AllSharedFiles shared() {
    AllSharedFiles found = sharedFiles;
    return found == null ? findSharedFiles() : found;
  }

  private NodeContents on(ElementId node) {
    return contents.getOrDefault(node, NOTHING);
  }

  /**
   * The index of a topology.
   *
   * @param topology any topology, valid or not
   * @return its index
   */
  public static TopologyIndex of(Topology topology) {
    return new TopologyIndex(topology, Optional.empty(), Optional.empty());
  }

  /**
   * The index of a topology, judged on a day.
   *
   * @param topology any topology, valid or not
   * @param today the day
   * @return its index
   */
  public static TopologyIndex of(Topology topology, Optional<LocalDate> today) {
    return new TopologyIndex(topology, today, Optional.empty());
  }

  /**
   * The index of a topology that replaces an older one, judged on a day.
   *
   * @param topology any topology, valid or not
   * @param today the day
   * @param older what was there before
   * @return its index
   */
  public static TopologyIndex of(
      Topology topology, Optional<LocalDate> today, Optional<Topology> older) {
    return new TopologyIndex(topology, today, older);
  }

  /**
   * What was there before, for rules about what must not change.
   *
   * @return the older topology, empty if none was given
   */
  public Optional<Topology> older() {
    return older;
  }

  /**
   * The day on which the topology is judged; rules about dates are silent without it.
   *
   * @return empty if nobody said
   */
  public Optional<LocalDate> today() {
    return today;
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
    return Collections.unmodifiableMap(on(node).accounts);
  }

  /**
   * The shared mounts of a node.
   *
   * @param node the node's id
   * @return in the order of declaration
   */
  public List<SharedMount> mountsOn(ElementId node) {
    return Collections.unmodifiableList(on(node).mounts);
  }

  /**
   * The instances on a node.
   *
   * @param node the node's id
   * @return in the order of declaration
   */
  public List<Instance> instancesOn(ElementId node) {
    return Collections.unmodifiableList(on(node).instances);
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
    return facts.of(instance);
  }

  /**
   * What is known of one kind about an instance: by its component, and by what is stated of its
   * service.
   *
   * @param instance an instance from this index
   * @param kind the kind of fact
   * @return each with the line to blame: that of the service for what its component knows
   */
  public <T extends Fact> List<Stated<T>> facts(Instance instance, Class<T> kind) {
    return facts.of(instance, kind);
  }

  /**
   * All instances of which something of one kind is known.
   *
   * @param kind the kind of fact, its own class
   * @return instances in the order of their services, each as often as there are facts
   */
  public <T extends Fact> List<Known<T>> all(Class<T> kind) {
    return facts.all(kind);
  }

  /**
   * What several rules work out from this index: made at the first call and kept. It must follow
   * from the index alone.
   *
   * @param kind the class of what is made
   * @param make makes it; may ask this index for anything but what it is making
   * @return the same each time
   */
  public <T> T derived(Class<T> kind, Function<TopologyIndex, T> make) {
    Object known = derived.get(kind);
    if (known == null) {
      Object made = make.apply(this);
      Object other = derived.putIfAbsent(kind, made);
      known = other == null ? made : other;
    }
    return kind.cast(known);
  }

  /**
   * Nodes that stand in for one another: those of a service on several nodes that somebody needs,
   * because it is used, is behind an entrypoint, keeps shared files or votes. Agents and tools,
   * which every node has for itself, are none.
   *
   * @return the sets of such nodes, each with the services that it has
   */
  public Map<List<ElementId>, List<Service>> standIns() {
    return derived(StandIns.class, index -> StandIns.of(index.topology)).sets();
  }

  /**
   * The first of the services that stand in for one another: services of one kind that keep the
   * same files, whether they were declared as one or as several.
   *
   * @param service a service of the topology
   * @return its id, or that of an earlier service of the same kind with the same store
   */
  public synchronized ElementId leaderOf(Service service) {
    if (leaders == null) {
      leaders = ReplicaFinder.find(shared().all());
    }
    return leaders.getOrDefault(service.id(), service.id());
  }

  /**
   * Asks the components of all instances for what they know, on all processors. What one of them
   * throws is thrown when somebody asks for its facts.
   */
  public void askComponents() {
    facts.askAll();
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
  public synchronized Optional<NodeGroup> groupOf(Collection<ElementId> nodes) {
    Map<Set<ElementId>, NodeGroup> byNodes = groups;
    if (byNodes == null) {
      byNodes = new HashMap<>();
      for (NodeGroup group : topology.all(NodeGroup.class)) {
        byNodes.putIfAbsent(Set.copyOf(group.nodes()), group);
      }
      groups = byNodes;
    }
    return Optional.ofNullable(byNodes.get(Set.copyOf(nodes)));
  }

  /**
   * The files that several nodes see.
   *
   * @return each body of files once, in the order of declaration of its first mount
   */
  public List<SharedFiles> sharedFiles() {
    return Collections.unmodifiableList(shared().all());
  }

  /**
   * The files that a mount shows, with everyone who sees them.
   *
   * @param mount the mount's id
   * @return empty if each node sees files of its own, as through a bind mount of a local directory
   */
  public Optional<SharedFiles> filesOf(ElementId mount) {
    return Optional.ofNullable(shared().byMount().get(mount));
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
      needs.add(new Need(service, use.provider(), Optional.empty(), use.declaredAt()));
    }
    Set<ElementId> mounts = new HashSet<>();
    Set<ElementId> servers = new HashSet<>();
    for (Store store : service.stores()) {
      SharedFiles files = mounts.add(store.mount()) ? shared().byMount().get(store.mount()) : null;
      if (files != null && servers.add(files.server())) {
        needs.add(new Need(service, files.server(), Optional.of(store), store.declaredAt()));
      }
    }
    return needs;
  }

  /**
   * The paths of a node, with its mounts and links.
   *
   * @param node the node's id
   * @return its paths, made once
   */
  public NodePaths paths(ElementId node) {
    NodePaths known = paths.get(node);
    if (known == null) {
      // Not inside computeIfAbsent, because it asks this index for more.
      NodePaths made = NodePaths.of(this, node);
      NodePaths other = paths.putIfAbsent(node, made);
      known = other == null ? made : other;
    }
    return known;
  }

  /**
   * The units and mounts that are given for a node as plain files.
   *
   * @param node the node's id
   * @return what those files say, read once
   */
  public GivenFiles given(ElementId node) {
    return given.computeIfAbsent(
        node, id -> topology.find(id, Node.class).map(GivenFiles::of).orElse(GivenFiles.NONE));
  }

  /**
   * Which shared mounts an instance touches, and by which path first: its stores, then what its
   * units use.
   *
   * @param instance an instance of this index
   * @return each mount once, in the order in which they are met
   */
  public List<TouchedPath> touchedBy(Instance instance) {
    List<SharedMount> mounts = on(instance.node().id()).mounts;
    return mounts.isEmpty() ? List.of() : Touching.paths(this, instance, mounts.size());
  }

  /**
   * The mount points of the shared mounts that an instance touches: what its units must wait for.
   * These are physical paths, because systemd does not follow links in {@code RequiresMountsFor=}
   * (systemd issue 8907).
   *
   * @param instance an instance of this index
   * @return mount points, sorted; empty if it touches no shared mount
   */
  public List<AbsolutePath> mountPointsTouchedBy(Instance instance) {
    return Touching.mountPoints(touchedBy(instance));
  }

  /**
   * What the entrypoints rest on; built at the first call.
   *
   * @return the graph of dependencies
   */
  public synchronized Dependencies dependencies() {
    Dependencies known = dependencies;
    if (known == null) {
      known = Dependencies.of(this);
      dependencies = known;
    }
    return known;
  }

  /**
   * Everything whose loss alone takes an entrypoint down; found at the first call.
   *
   * @return the single points of failure
   */
  public synchronized SinglePoints singlePoints() {
    SinglePoints known = singlePoints;
    if (known == null) {
      known = SinglePoints.of(dependencies());
      singlePoints = known;
    }
    return known;
  }
}
