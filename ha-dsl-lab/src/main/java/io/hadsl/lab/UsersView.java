package io.hadsl.lab;

import io.hadsl.core.fact.ServesNames;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Topology;
import io.hadsl.lab.host.LabException;
import java.util.List;

/**
 * What users ask for, and where they reach it.
 *
 * @param site such as {@code https://cloud.example.org}
 * @param address the address of the machine that answers
 */
public record UsersView(String site, String address) {

  /**
   * Looks at the first entrypoint whose service says the names that it serves.
   *
   * @param topology the topology
   * @return the first name, over HTTPS, at the service's first node
   * @throws LabException if no entrypoint has such a service
   */
  public static UsersView of(Topology topology) {
    TopologyIndex index = TopologyIndex.of(topology);
    for (Entrypoint entrypoint : topology.all(Entrypoint.class)) {
      for (Instance instance : index.instancesOf(entrypoint.front())) {
        List<Stated<ServesNames>> stated = index.facts(instance, ServesNames.class);
        if (!stated.isEmpty()) {
          return new UsersView(
              "https://" + stated.get(0).fact().names().get(0).value(),
              instance.node().address().value());
        }
      }
    }
    throw new LabException(
        "no entrypoint of topology "
            + topology.name()
            + " has a service that states ServesNames, so no user can be played");
  }
}
