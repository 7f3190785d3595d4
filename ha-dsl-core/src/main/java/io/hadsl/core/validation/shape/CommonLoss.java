package io.hadsl.core.validation.shape;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which redundant services stop when nodes that have something in common fail together. */
public final class CommonLoss {

  /**
   * A service that survives the loss of a node, and not that of some nodes.
   *
   * @param service the service
   * @param nodes those of its nodes that fail together
   */
  public record Stopped(Service service, List<Node> nodes) {}

  private CommonLoss() {}

  /**
   * The services that stop, by what their nodes have in common.
   *
   * @param index the topology
   * @param common what fails, and takes the node with it; empty if nothing does
   * @return only what stops a service, in the order of the services
   */
  public static <D> Map<D, List<Stopped>> of(
      TopologyIndex index, Function<Node, Optional<D>> common) {
    Map<ElementId, D> keys = new HashMap<>();
    for (Node node : index.topology().nodes()) {
      common.apply(node).ifPresent(key -> keys.put(node.id(), key));
    }
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<D, List<Stopped>> found = new LinkedHashMap<>();
    for (Service service : index.topology().services()) {
      if (Survival.survives(service, 1)) {
        together(index.instancesOf(service.id()), keys)
            .forEach(
                (key, nodes) -> {
                  if (!Survival.survives(service, nodes.size())) {
                    found
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .add(new Stopped(service, nodes));
                  }
                });
      }
    }
    return found;
  }

  private static <D> Map<D, List<Node>> together(List<Instance> instances, Map<ElementId, D> keys) {
    Map<D, List<Node>> together = new LinkedHashMap<>();
    for (Instance each : instances) {
      D key = keys.get(each.node().id());
      if (key != null) {
        together.computeIfAbsent(key, k -> new ArrayList<>()).add(each.node());
      }
    }
    return together;
  }

  /** Their nodes, each once. */
  public static Map<ElementId, Node> nodes(List<Stopped> stopped) {
    Map<ElementId, Node> nodes = new LinkedHashMap<>();
    for (Stopped each : stopped) {
      each.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
    }
    return nodes;
  }

  /** {@code service `web`} or {@code services `web`, `db`}. */
  public static String names(List<Stopped> stopped) {
    return Listing.services(stopped.stream().map(Stopped::service).toList());
  }
}
