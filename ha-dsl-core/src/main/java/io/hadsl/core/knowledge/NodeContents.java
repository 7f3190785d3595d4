package io.hadsl.core.knowledge;

import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who and what is on each node, found in one pass over a topology. */
final class NodeContents {

  private static final Contents NOTHING = new Contents(Optional.empty());

  private final Topology topology;
  private final Map<ElementId, Contents> contents;
  private final Map<ElementId, List<Instance>> instancesByService;

  /** What is on one node. */
  static final class Contents {
    private final Optional<Node> node;
    private final Map<AccountName, SystemUser> accounts = new LinkedHashMap<>();
    private final List<SharedMount> mounts = new ArrayList<>(2);
    private final List<Instance> instances = new ArrayList<>();

    private Contents(Optional<Node> node) {
      this.node = node;
    }

    Map<AccountName, SystemUser> accounts() {
      return accounts;
    }

    List<SharedMount> mounts() {
      return mounts;
    }

    List<Instance> instances() {
      return instances;
    }
  }

  NodeContents(Topology topology) {
    this.topology = topology;
    this.contents = new HashMap<>(topology.nodes().size() * 2);
    this.instancesByService = new LinkedHashMap<>(topology.services().size() * 2);
    IdentityHashMap<List<ElementId>, List<Contents>> places = new IdentityHashMap<>();
    for (SystemUser user : topology.all(SystemUser.class)) {
      for (Contents node : places.computeIfAbsent(user.nodes(), this::at)) {
        node.accounts.putIfAbsent(user.name(), user);
      }
    }
    for (SharedMount mount : topology.all(SharedMount.class)) {
      for (Contents node : places.computeIfAbsent(mount.nodes(), this::at)) {
        node.mounts.add(mount);
      }
    }
    for (Service service : topology.services()) {
      place(service, places.computeIfAbsent(service.nodes(), this::at));
    }
  }

  private void place(Service service, List<Contents> places) {
    List<Instance> all = instancesByService.computeIfAbsent(service.id(), id -> new ArrayList<>(2));
    for (Contents place : places) {
      if (place.node.isPresent()) {
        Instance instance = new Instance(topology, service, place.node.get());
        place.instances.add(instance);
        all.add(instance);
      }
    }
  }

  /** All that is placed on a group shares the group's list, which is looked up once. */
  private List<Contents> at(List<ElementId> nodes) {
    List<Contents> places = new ArrayList<>(nodes.size());
    for (ElementId node : nodes) {
      places.add(contents.computeIfAbsent(node, id -> new Contents(topology.find(id, Node.class))));
    }
    return places;
  }

  Contents on(ElementId node) {
    return contents.getOrDefault(node, NOTHING);
  }

  List<Instance> instancesOf(ElementId service) {
    return instancesByService.getOrDefault(service, List.of());
  }

  /** The instances of each service. */
  Collection<List<Instance>> instances() {
    return instancesByService.values();
  }
}
