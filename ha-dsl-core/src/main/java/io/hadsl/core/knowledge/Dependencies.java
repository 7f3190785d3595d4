package io.hadsl.core.knowledge;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the entrypoints of a topology rest on, as a graph of {@link Part}s: which of them fails when
 * something is lost follows from it. Each part is there once, however many rest on it, so the graph
 * is as large as the topology. What no entrypoint needs is not in it.
 *
 * <p>A service that only keeps copies ({@link Serves.Purpose#CACHE}) is needed by nobody.
 */
public final class Dependencies {

  private final TopologyIndex index;
  private final Topology topology;

  /** Everything that some entrypoint rests on, each after one that rests on it. */
  private final Map<ElementId, Part> parts = new LinkedHashMap<>();

  private final List<Part> entrypoints = new ArrayList<>();
  private final Set<Part> fileServers = new HashSet<>();
  private final Deque<Runnable> open = new ArrayDeque<>();

  private Dependencies(TopologyIndex index) {
    this.index = index;
    this.topology = index.topology();
  }

  static Dependencies of(TopologyIndex index) {
    Dependencies all = new Dependencies(index);
    for (Entrypoint each : all.topology.all(Entrypoint.class)) {
      all.add(each);
    }
    // One after the other, so that neither a long chain nor a circle of services is a trouble.
    while (!all.open.isEmpty()) {
      all.open.remove().run();
    }
    return all;
  }

  /**
   * The entrypoints.
   *
   * @return in the order of declaration
   */
  public List<Part> entrypoints() {
    return Collections.unmodifiableList(entrypoints);
  }

  /**
   * Whether some entrypoint rests on an element.
   *
   * @param id the element's id
   * @return true if one does
   */
  public boolean has(ElementId id) {
    return parts.containsKey(id);
  }

  /**
   * Whether shared files that some entrypoint rests on come from a part.
   *
   * @param part a service or external
   * @return true if a mount rests on it
   */
  public boolean servesFiles(Part part) {
    return fileServers.contains(part);
  }

  /**
   * The services that some entrypoint rests on.
   *
   * @return in the order in which they were reached
   */
  public List<Service> services() {
    List<Service> services = new ArrayList<>();
    for (Part part : parts.values()) {
      if (part.kind() == Part.Kind.SERVICE) {
        topology.find(part.id(), Service.class).ifPresent(services::add);
      }
    }
    return services;
  }

  private void add(Entrypoint entrypoint) {
    if (parts.containsKey(entrypoint.id())) {
      return;
    }
    Part part = new Part(Part.Kind.ENTRYPOINT, entrypoint.id());
    parts.put(part.id(), part);
    entrypoints.add(part);
    provider(part, entrypoint.front(), entrypoint.id() + ".front", entrypoint.declaredAt());
    for (ElementId service : entrypoint.behind()) {
      provider(part, service, entrypoint.id() + ".behind", entrypoint.declaredAt());
    }
  }

  private void provider(Part part, ElementId id, String reason, DeclaredAt at) {
    Part known = parts.get(id);
    if (known == null) {
      known = start(id);
    }
    if (known != null) {
      part.add(known, reason, at);
    }
  }

  /** Null if there is nothing of that id: the integrity rules say so. */
  private @Nullable Part start(ElementId id) {
    Service service = topology.find(id, Service.class).orElse(null);
    if (service != null) {
      Part part = put(Part.Kind.SERVICE, id);
      open.add(() -> fill(part, service));
      return part;
    }
    return topology.find(id, External.class).isPresent() ? put(Part.Kind.EXTERNAL, id) : null;
  }

  private Part put(Part.Kind kind, ElementId id) {
    Part part = new Part(kind, id);
    parts.put(id, part);
    return part;
  }

  private void fill(Part part, Service service) {
    part.add(instances(service), service.id() + ".nodes", service.declaredAt());
    for (Use use : service.uses()) {
      if (isNeeded(use.provider())) {
        provider(part, use.provider(), service.id() + ".uses", use.declaredAt());
      }
    }
    int instances = index.instancesOf(service.id()).size();
    for (TouchedFiles touched : index.filesTouchedBy(service)) {
      // Without the files, those instances are left that do not touch them.
      if (instances - touched.instances() < service.redundancy().needed()) {
        TouchedPath first = touched.first();
        part.add(mount(first.mount(), touched.files()), first.what(), first.declaredAt());
      }
    }
  }

  private Part instances(Service service) {
    List<Instance> instances = index.instancesOf(service.id());
    Part all =
        put(
            Part.Kind.INSTANCES,
            service.id().child("instances", Integer.toString(instances.size())));
    for (Instance each : instances) {
      Part instance = put(Part.Kind.INSTANCE, service.id().child("instance", each.node().name()));
      instance.add(node(each.node()), service.id() + ".on", service.declaredAt());
      all.add(instance, service.id() + ".on", service.declaredAt());
    }
    all.needs(service.redundancy().needed());
    return all;
  }

  private Part node(Node node) {
    Part known = parts.get(node.id());
    if (known != null) {
      return known;
    }
    Part part = put(Part.Kind.NODE, node.id());
    node.zone()
        .ifPresent(
            zone -> {
              Part place = parts.get(zone);
              part.add(
                  place == null ? put(Part.Kind.ZONE, zone) : place,
                  node.name() + ".zone",
                  node.declaredAt());
            });
    return part;
  }

  private Part mount(SharedMount mount, SharedFiles files) {
    Part known = parts.get(mount.id());
    if (known != null) {
      return known;
    }
    Part part = put(Part.Kind.MOUNT, mount.id());
    provider(part, files.server(), mount.id() + ".server", mount.declaredAt());
    part.inputs().forEach(input -> fileServers.add(input.part()));
    return part;
  }

  private boolean isNeeded(ElementId provider) {
    List<Stated<Serves>> served = index.factsOf(provider, Serves.class);
    return served.isEmpty()
        || served.stream().anyMatch(each -> each.fact().purpose() != Serves.Purpose.CACHE);
  }
}
