package io.hadsl.core.plan;

import io.hadsl.core.model.Node;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.ResourcePool;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A node's profiles while they are collected; the same resource asked for twice stands in the first
 * profile only.
 */
final class NodeDraft {

  /** A step with what asked for it. */
  record Entry(Step step, Provenance provenance, int stage) {}

  private final Node node;
  private final ResourcePool pool;
  private final Map<String, List<Entry>> profiles = new LinkedHashMap<>();
  private final Map<ResourceId, Entry> seen = new HashMap<>();

  NodeDraft(Node node, ResourcePool pool) {
    this.node = node;
    this.pool = pool;
  }

  ResourceSink sink() {
    return new ResourceSink(pool);
  }

  void add(String profile, Provenance provenance, List<Step> steps, int stage) {
    for (Step step : steps) {
      Entry entry = new Entry(step, provenance, stage + step.laterStages());
      Entry earlier = seen.putIfAbsent(step.id(), entry);
      if (earlier == null) {
        profiles.computeIfAbsent(profile, name -> new ArrayList<>()).add(entry);
      } else if (!earlier.step().resource().equals(step.resource())) {
        throw clash(earlier, entry);
      } else {
        step.notifies().forEach(id -> earlier.step().alsoNotifies(id));
      }
    }
  }

  NodePlan build(List<Precondition> preconditions) {
    List<PlannedProfile> planned = new ArrayList<>(profiles.size());
    TreeSet<SecretRef> secrets = new TreeSet<>();
    profiles.forEach(
        (name, entries) -> {
          planned.add(new PlannedProfile(name, Summaries.of(name), ProfileOrder.of(entries)));
          for (Entry entry : entries) {
            if (entry.step().resource() instanceof TextFile file) {
              secrets.addAll(file.content().secrets());
            }
          }
        });
    return new NodePlan(node, "", preconditions, planned, secrets);
  }

  private PlanException clash(Entry one, Entry other) {
    Resource resource = other.step().resource();
    return new PlanException(
        "two elements want different things of "
            + resource.id()
            + " on "
            + node.name()
            + ": "
            + named(one)
            + " and "
            + named(other)
            + "; let only one of them manage it");
  }

  private static String named(Entry entry) {
    String where = entry.provenance().declaredAt().toString();
    return entry.provenance().element() + (where.isEmpty() ? "" : " (" + where + ")");
  }
}
