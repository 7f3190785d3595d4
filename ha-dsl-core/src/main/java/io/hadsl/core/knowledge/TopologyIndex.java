package io.hadsl.core.knowledge;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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
  private final NodeContents contents;
  private final InstanceFacts facts;
  private final Derived derived = new Derived();
  private final Map<ElementId, NodePaths> paths = new ConcurrentHashMap<>();
  private final Map<List<ElementId>, NodePaths> twins = new ConcurrentHashMap<>();
  private final Map<ElementId, GivenFiles> given = new ConcurrentHashMap<>();

  private TopologyIndex(Topology topology, Optional<LocalDate> today, Optional<Topology> older) {
    this.topology = topology;
    this.today = today;
    this.older = older;
    this.contents = new NodeContents(topology);
    this.facts = new InstanceFacts(contents.instances());
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
    return Collections.unmodifiableMap(contents.on(node).accounts());
  }

  /**
   * The shared mounts of a node.
   *
   * @param node the node's id
   * @return in the order of declaration
   */
  public List<SharedMount> mountsOn(ElementId node) {
    return Collections.unmodifiableList(contents.on(node).mounts());
  }

  /**
   * The instances on a node.
   *
   * @param node the node's id
   * @return in the order of declaration
   */
  public List<Instance> instancesOn(ElementId node) {
    return Collections.unmodifiableList(contents.on(node).instances());
  }

  /**
   * The instances of a service.
   *
   * @param service the service's id
   * @return in the order of its nodes
   */
  public List<Instance> instancesOf(ElementId service) {
    return Collections.unmodifiableList(contents.instancesOf(service));
  }

  /**
   * What the component knows of an instance.
   *
   * @param instance an instance from this index
   * @return its facts
   */
  public ComponentFacts facts(Instance instance) {
    return instance.facts();
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
   * What is known of one kind about what services use and entrypoints lead to.
   *
   * @param provider the id of a service or an external
   * @param kind the kind of fact
   * @return what is known of the service's instances, each thing once, or stated of the external
   */
  public <T extends Fact> List<Stated<T>> factsOf(ElementId provider, Class<T> kind) {
    Set<Stated<T>> found = new LinkedHashSet<>();
    for (Instance each : contents.instancesOf(provider)) {
      found.addAll(facts.of(each, kind));
    }
    Optional<External> external = topology.find(provider, External.class);
    if (external.isPresent()) {
      found.addAll(StatedOf.kind(external.get().facts(), kind));
    }
    return List.copyOf(found);
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
    return derived.get(kind, make, this);
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
  public ElementId leaderOf(Service service) {
    return derived(Leaders.class, Leaders::of).byService().getOrDefault(service.id(), service.id());
  }

  /**
   * Asks the components of all instances for what they know, and follows the paths of what services
   * keep, on all processors: nearly all rules look at that. What a component throws is thrown when
   * somebody asks for its facts.
   */
  public void askComponents() {
    if (facts.askAll()) {
      derived(Keeping.class, Keeping::of);
    }
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
    GroupsByNodes groups = derived(GroupsByNodes.class, index -> GroupsByNodes.of(index.topology));
    return Optional.ofNullable(groups.first().get(Set.copyOf(nodes)));
  }

  private AllSharedFiles shared() {
    return derived(AllSharedFiles.class, AllSharedFiles::of);
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
   * What services write on shared files, whatever mount they were declared with.
   *
   * @param files one of {@link #sharedFiles}
   * @return in the order of the services
   */
  public List<Kept> keptOn(SharedFiles files) {
    return Collections.unmodifiableList(on(files).kept());
  }

  /**
   * The accounts of those who write on shared files.
   *
   * @param files one of {@link #sharedFiles}
   * @return those that the services run as, in the order of the services
   */
  public Set<AccountName> accountsOn(SharedFiles files) {
    return Collections.unmodifiableSet(on(files).accounts());
  }

  private Keeping.Files on(SharedFiles files) {
    return derived(Keeping.class, Keeping::of)
        .byFiles()
        .getOrDefault(files.id(), Keeping.Files.NONE);
  }

  /**
   * The shared files that a service's instances cannot work without.
   *
   * @param service a service of the topology
   * @return in the order in which they are met
   */
  public List<TouchedFiles> filesTouchedBy(Service service) {
    return TouchedFiles.by(this, service);
  }

  /**
   * What a service is declared not to work without. This asks no component, so that rules of {@code
   * INTEGRITY} may look at it; what its units touch beside is in {@link #filesTouchedBy}.
   *
   * @param service a service of the topology
   * @return what it uses, then what serves its stores, each provider of stores once
   */
  public List<Need> needsOf(Service service) {
    return Need.of(this, service);
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
      NodePaths made = NodePaths.of(this, node, twins);
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
    List<SharedMount> mounts = contents.on(instance.node().id()).mounts();
    return mounts.isEmpty() ? List.of() : Touching.paths(this, instance, mounts.size());
  }

  /**
   * Which shared mounts a job's command names, on the node that runs it.
   *
   * @param job a job of a service
   * @return each mount once, in the order in which they are met; empty for a packaged job
   */
  public List<TouchedPath> touchedBy(CronJob job) {
    return mountsOn(job.owner()).isEmpty() ? List.of() : Touching.paths(this, job);
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
  public Dependencies dependencies() {
    return derived(Dependencies.class, Dependencies::of);
  }

  /**
   * Everything whose loss alone takes an entrypoint down; found at the first call.
   *
   * @return the single points of failure
   */
  public SinglePoints singlePoints() {
    return derived(SinglePoints.class, index -> SinglePoints.of(index.dependencies()));
  }
}
