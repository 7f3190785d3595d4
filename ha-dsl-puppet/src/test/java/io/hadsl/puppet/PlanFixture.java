package io.hadsl.puppet;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Precondition;
import io.hadsl.core.plan.Provenance;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Writes plans by hand. */
final class PlanFixture {

  private final Topology topology;
  private final List<NodePlan> plans = new ArrayList<>();

  private PlanFixture(Topology topology) {
    this.topology = topology;
  }

  /** A plan for nodes {@code web1}, {@code web2} and so on. */
  static Plan of(int nodes, Consumer<NodeFixture> body) {
    return of(
        Topology.named(
            "sample",
            t -> {
              for (int i = 1; i <= nodes; i++) {
                t.node("web" + i, "10.0." + (i >> 8) + "." + (i & 255), OsRelease.DEBIAN_12);
              }
            }),
        body);
  }

  static Plan of(Topology topology, Consumer<NodeFixture> body) {
    PlanFixture fixture = new PlanFixture(topology);
    for (Node node : topology.nodes()) {
      NodeFixture each = new NodeFixture(node);
      body.accept(each);
      fixture.plans.add(each.build());
    }
    return new Plan(fixture.topology, fixture.plans, List.of());
  }

  /** One node's plan in the making. */
  static final class NodeFixture {
    final Node node;
    final List<Precondition> preconditions = new ArrayList<>();
    private final Map<String, List<PlannedResource>> profiles = new LinkedHashMap<>();
    private final TreeSet<SecretRef> secrets = new TreeSet<>();

    private NodeFixture(Node node) {
      this.node = node;
      preconditions.add(new Precondition.RunsRelease(node.os()));
    }

    boolean is(String name) {
      return node.name().equals(name);
    }

    /** Adds a resource after others. */
    NodeFixture add(String profile, Resource resource, Resource... after) {
      return add(profile, resource, List.of(after), List.of());
    }

    NodeFixture add(
        String profile, Resource resource, List<Resource> after, List<Resource> notifies) {
      if (resource instanceof TextFile file) {
        secrets.addAll(file.content().secrets());
      }
      profiles
          .computeIfAbsent(profile, name -> new ArrayList<>())
          .add(
              new PlannedResource(
                  resource,
                  new Provenance(node.id(), DeclaredAt.NOWHERE),
                  ids(after),
                  ids(notifies),
                  0));
      return this;
    }

    private static List<ResourceId> ids(List<Resource> resources) {
      return resources.stream().map(Resource::id).toList();
    }

    private NodePlan build() {
      List<PlannedProfile> planned = new ArrayList<>();
      profiles.forEach(
          (name, resources) ->
              planned.add(new PlannedProfile(name, "What " + name + " needs.", resources)));
      return new NodePlan(node, node.role().orElse("web"), preconditions, planned, secrets);
    }
  }
}
