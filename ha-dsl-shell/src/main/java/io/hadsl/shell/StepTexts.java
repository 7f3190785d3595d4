package io.hadsl.shell;

import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.resource.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The steps of a plan as text. Nodes are mostly alike and share their resources, so what one node
 * has in common with others is written once. For several threads.
 */
final class StepTexts {

  /** More than like nodes have in common; what each node has for itself need not all be kept. */
  private static final int MOST = 30_000;

  private final Map<SharedScripts, SharedScripts> shared = new ConcurrentHashMap<>();
  private final Map<Key, String> texts = new ConcurrentHashMap<>();

  /** A step's text depends on these; all are the same instances on like nodes. */
  private record Key(SharedScripts shared, Object resource, List<ResourceId> notifies) {

    @Override
    @SuppressWarnings("ReferenceEquality") // resources are large, and alike ones mostly the same
    public boolean equals(Object other) {
      return other instanceof Key that
          && shared == that.shared
          && resource == that.resource
          && notifies.equals(that.notifies);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(resource) + notifies.size();
    }
  }

  /** What several steps of a node have in common; one instance for nodes that have the same. */
  SharedScripts sharedOn(NodePlan plan) {
    SharedScripts own = SharedScripts.of(plan);
    SharedScripts earlier = shared.putIfAbsent(own, own);
    return earlier == null ? own : earlier;
  }

  /** Writes one step. */
  void print(PlannedResource step, SharedScripts on, ShellWriter out) {
    Key key = new Key(on, step.resource(), step.notifies());
    String text = texts.get(key);
    if (text == null) {
      ShellWriter part = out.part();
      new StepPrinter(part, on).print(step);
      text = part.toString();
      if (texts.size() < MOST) {
        texts.put(key, text);
      }
    }
    out.code(text);
  }
}
