package io.hadsl.proof.tree;

import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Provenance;
import io.hadsl.core.resource.ResourceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of code that the resources of nodes stem from. An output directory alone knows them for
 * each file; with the plan at hand they are known for each resource.
 */
public final class SourceLines {

  /** Nothing but what the list of files says. */
  public static final SourceLines NONE = new SourceLines();

  private final Map<String, Map<ResourceId, Origin>> byNode = new HashMap<>();
  private final Map<ResourceId, Origin> first = new HashMap<>();

  private SourceLines() {}

  /** The lines that a plan knows. */
  public static SourceLines of(Plan plan) {
    SourceLines lines = new SourceLines();
    for (NodePlan node : plan.nodes()) {
      Map<ResourceId, Origin> origins = new HashMap<>();
      for (PlannedProfile profile : node.profiles()) {
        for (PlannedResource each : profile.resources()) {
          Origin origin = origin(each.provenance());
          origins.put(each.id(), origin);
          lines.first.putIfAbsent(each.id(), origin);
        }
      }
      lines.byNode.put(node.node().hostName().value(), origins);
    }
    return lines;
  }

  private static Origin origin(Provenance provenance) {
    return new Origin(
        provenance.element().toString(), provenance.declaredAt().location().toString());
  }

  /** What a resource of a node stems from. */
  public Optional<Origin> of(String node, ResourceId resource) {
    return Optional.ofNullable(byNode.getOrDefault(node, Map.of()).get(resource));
  }

  /** What a resource stems from, on the first node that has it. */
  public Optional<Origin> of(ResourceId resource) {
    return Optional.ofNullable(first.get(resource));
  }
}
