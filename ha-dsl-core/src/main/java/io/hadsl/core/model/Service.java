package io.hadsl.core.model;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A thing that runs as one or more instances, one per node.
 *
 * @param name its name in the topology
 * @param component what it is made of
 * @param nodes ids of the nodes of its instances; the first does what may be done only once
 * @param redundancy how the instances share the work
 * @param runsAs the account it runs as; looked up by name on each node
 * @param stores what it keeps on shared mounts
 * @param uses what it needs
 * @param crons its jobs
 * @param facts what is stated of it, beside what its component knows
 * @param declaredAt the line that declared it
 */
public record Service(
    String name,
    Component component,
    List<ElementId> nodes,
    Redundancy redundancy,
    Optional<AccountName> runsAs,
    List<Store> stores,
    List<Use> uses,
    List<CronJob> crons,
    List<Stated<StatedFact>> facts,
    DeclaredAt declaredAt)
    implements Element, Provider {

  /** Checks the name and copies the lists. */
  public Service {
    Names.check("service", name);
    Names.checkComponent(component);
    nodes = List.copyOf(nodes);
    stores = List.copyOf(stores);
    uses = List.copyOf(uses);
    crons = List.copyOf(crons);
    facts = List.copyOf(facts);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException(
          "service \"" + name + "\" is on no node: give it at least one with .on(...)");
    }
    Set<ElementId> seen = new HashSet<>();
    for (ElementId node : nodes) {
      if (!seen.add(node)) {
        throw new IllegalArgumentException(
            "service \""
                + name
                + "\" is on "
                + node.name()
                + " twice: two instances on one node fail together, name each node once");
      }
    }
  }

  @Override
  public ElementId id() {
    return ElementId.of("service", name);
  }

  // By hand: as the key of a map, a service is told apart by its name; the rest takes long to hash.
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /**
   * A builder that starts from this service.
   *
   * @return the builder
   */
  public ServiceBuilder toBuilder() {
    return new ServiceBuilder(this);
  }
}
