package io.hadsl.core.model;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sets what a service has beyond its name, component, nodes and redundancy. */
public final class ServiceBuilder {

  private final String name;
  private final ElementId id;
  private Component component;
  private List<ElementId> nodes;
  private Redundancy redundancy;
  private final DeclaredAt declaredAt;
  private Optional<AccountName> runsAs = Optional.empty();
  private final List<Store> stores = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private final List<CronJob> crons = new ArrayList<>();
  private final List<Stated<StatedFact>> facts = new ArrayList<>();

  private final Unended unended = new Unended();

  /** A service without a place. */
  public static final class OnStage {
    private final String name;
    private final Component component;
    private final DeclaredAt declaredAt;

    OnStage(String name, Component component, DeclaredAt declaredAt) {
      this.name = Names.check("service", name);
      if (component == null) { // NullAway sees our callers only
        throw new IllegalArgumentException("service \"" + name + "\" has no component, but null");
      }
      this.component = component;
      this.declaredAt = declaredAt;
    }

    /**
     * The nodes of its instances; the first does what may be done only once.
     *
     * @param place a node or group
     * @param more further ones
     * @return the next stage
     */
    public RedundancyStage on(Placement place, Placement... more) {
      List<ElementId> nodes = Placement.nodesOf(Placement.listOf(place, more));
      return new RedundancyStage(
          redundancy -> new ServiceBuilder(name, component, nodes, redundancy, declaredAt));
    }
  }

  /** A service that has not said how its instances share the work. */
  public static final class RedundancyStage {
    private final Function<Redundancy, ServiceBuilder> rest;

    private RedundancyStage(Function<Redundancy, ServiceBuilder> rest) {
      this.rest = rest;
    }

    /**
     * One instance, on one node.
     *
     * @return the rest of the declaration
     */
    public ServiceBuilder single() {
      return rest.apply(new Redundancy.Single());
    }

    /**
     * All instances serve at once; one is enough.
     *
     * @return the rest of the declaration
     */
    public ServiceBuilder activeActive() {
      return rest.apply(new Redundancy.ActiveActive());
    }

    /**
     * One instance serves, the others wait.
     *
     * @param active the node that serves first
     * @return the rest of the declaration
     */
    public ServiceBuilder activePassive(Node active) {
      return rest.apply(new Redundancy.ActivePassive(active.id()));
    }

    /**
     * Instances vote; the service lives while enough of them do.
     *
     * @param needed how many instances must be up
     * @return the rest of the declaration
     */
    public ServiceBuilder quorum(int needed) {
      return rest.apply(new Redundancy.Quorum(needed));
    }
  }

  /** Paths that have no mount yet. */
  public final class StoreStage {
    private final List<AbsolutePath> paths;
    private final DeclaredAt at;
    private final Unended.Begun begun;

    private StoreStage(List<AbsolutePath> paths, DeclaredAt at) {
      this.paths = paths;
      this.at = at;
      this.begun = unended.begin("keeps", paths.get(0), at, ".on(mount)");
    }

    /**
     * The mount that keeps the paths.
     *
     * @param mount a shared mount
     * @return the service's declaration
     */
    public ServiceBuilder on(SharedMount mount) {
      for (AbsolutePath path : paths) {
        stores.add(new Store(id, path, mount.id(), at));
      }
      unended.end(begun);
      return ServiceBuilder.this;
    }
  }

  /** A job that nobody owns yet. */
  public final class OwnerStage {
    private final CronSpec spec;
    private final DeclaredAt at;
    private final Unended.Begun begun;

    private OwnerStage(CronSpec spec, DeclaredAt at) {
      this.spec = spec;
      this.at = at;
      this.begun = unended.begin("cron", spec.key(), at, ".ownedBy(node)");
    }

    /**
     * The only node that runs the job; the service's other nodes are made to lack it.
     *
     * @param owner one of the service's nodes
     * @return the service's declaration
     */
    public ServiceBuilder ownedBy(Node owner) {
      crons.add(new CronJob(id, spec, owner.id(), at));
      unended.end(begun);
      return ServiceBuilder.this;
    }
  }

  ServiceBuilder(
      String name,
      Component component,
      List<ElementId> nodes,
      Redundancy redundancy,
      DeclaredAt declaredAt) {
    this.name = name;
    this.id = ElementId.of("service", name);
    this.component = component;
    this.nodes = nodes;
    this.redundancy = redundancy;
    this.declaredAt = declaredAt;
  }

  ServiceBuilder(Service service) {
    this(
        service.name(),
        service.component(),
        service.nodes(),
        service.redundancy(),
        service.declaredAt());
    runsAs = service.runsAs();
    stores.addAll(service.stores());
    uses.addAll(service.uses());
    crons.addAll(service.crons());
    facts.addAll(service.facts());
  }

  /**
   * The same service, made of something else.
   *
   * @param other what it is made of
   * @return this
   */
  public ServiceBuilder madeOf(Component other) {
    component = other;
    return this;
  }

  /**
   * The same service, elsewhere.
   *
   * @param place a node or group, in the place of those it was on
   * @param more further ones
   * @return the next stage, which says how the instances share the work there
   */
  public RedundancyStage on(Placement place, Placement... more) {
    List<ElementId> others = Placement.nodesOf(Placement.listOf(place, more));
    return new RedundancyStage(
        how -> {
          nodes = others;
          redundancy = how;
          return this;
        });
  }

  /**
   * The account it runs as.
   *
   * @param user a system user that is on all nodes of the service
   * @return this
   */
  public ServiceBuilder runsAs(SystemUser user) {
    runsAs = Optional.of(user.name());
    return this;
  }

  /**
   * Paths that it keeps on a shared mount.
   *
   * @param path a path that its programs use
   * @param more further ones
   * @return the next stage, which names the mount
   */
  public StoreStage keeps(String path, String... more) {
    List<AbsolutePath> paths = new ArrayList<>();
    paths.add(AbsolutePath.of(path));
    for (String each : more) {
      paths.add(AbsolutePath.of(each));
    }
    return new StoreStage(paths, DeclaredAt.caller());
  }

  /**
   * Needs another service.
   *
   * @param provider a service or an external
   * @return this
   */
  public ServiceBuilder uses(Provider provider) {
    uses.add(new Use(provider.id(), Optional.empty(), DeclaredAt.caller()));
    return this;
  }

  /**
   * Needs another service, which asks for a secret.
   *
   * @param provider a service or an external
   * @param secret the secret by reference, such as {@code passwordFrom("publik/combo/db")}
   * @return this
   */
  public ServiceBuilder uses(Provider provider, SecretRef secret) {
    uses.add(new Use(provider.id(), Optional.of(secret), DeclaredAt.caller()));
    return this;
  }

  /**
   * A cron file that the service's package ships.
   *
   * @param path such as {@code /etc/cron.d/wcs}
   * @return the next stage, which names the owner
   */
  public OwnerStage cron(String path) {
    return new OwnerStage(CronSpec.packaged(path), DeclaredAt.caller());
  }

  /**
   * A job of our own.
   *
   * @param spec what runs, and when
   * @return the next stage, which names the owner
   */
  public OwnerStage cron(CronSpec spec) {
    return new OwnerStage(spec, DeclaredAt.caller());
  }

  /**
   * States facts that nothing else tells; rules read them.
   *
   * @param each such as {@code new Capacity(...)}
   * @return this
   */
  public ServiceBuilder states(StatedFact... each) {
    facts.addAll(Stated.at(DeclaredAt.caller(), each));
    return this;
  }

  /**
   * The service.
   *
   * @return it
   * @throws IllegalArgumentException if a store or a job was begun and not ended, with its line
   */
  public Service build() {
    unended.refuse(name);
    return new Service(
        name, component, nodes, redundancy, runsAs, stores, uses, crons, facts, declaredAt);
  }
}
