package io.hadsl.shell;

import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.resource.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a plan as text. Nodes are mostly alike and share their resources, so what one node
 * has in common with others is written once. For several threads.
 */
final class StepTexts {

  /** A power of two, and far more than what like nodes have in common. */
  private static final int PLACES = 1 << 14;

  private final Map<SharedScripts, SharedScripts> shared = new ConcurrentHashMap<>();

  /**
   * Each text has one place and gives way to the next that has the same: what all nodes have in
   * common soon comes again, and what one node has for itself is forgotten. Where threads meet, a
   * text is at worst written once more.
   */
  private final @Nullable Text[] texts = new Text[PLACES];

  /** A step's text depends on these; all are the same instances on like nodes. */
  private static final class Text {

    private final SharedScripts shared;
    private final Object resource;
    private final List<ResourceId> notifies;
    private final byte[] utf8;

    Text(PlannedResource step, SharedScripts on, byte[] utf8) {
      this.shared = on;
      this.resource = step.resource();
      this.notifies = step.notifies();
      this.utf8 = utf8;
    }

    @SuppressWarnings("ReferenceEquality") // resources are large, and alike ones mostly the same
    boolean isOf(PlannedResource step, SharedScripts on) {
      return resource == step.resource() && shared == on && notifies.equals(step.notifies());
    }
  }

  /** What several steps of a node have in common; one instance for nodes that have the same. */
  SharedScripts sharedOn(NodePlan plan) {
    SharedScripts own = SharedScripts.of(plan);
    SharedScripts earlier = shared.putIfAbsent(own, own);
    return earlier == null ? own : earlier;
  }

  /**
   * One step in UTF-8.
   *
   * @param out writes it, if no other node had it; nothing is left there
   */
  byte[] of(PlannedResource step, SharedScripts on, ShellWriter out) {
    int place = place(step, on);
    Text known = texts[place];
    if (known != null && known.isOf(step, on)) {
      return known.utf8;
    }
    new StepPrinter(out, on).print(step);
    byte[] utf8 = out.take();
    texts[place] = new Text(step, on, utf8);
    return utf8;
  }

  /**
   * Like nodes are known by their scripts: steps of unlike ones keep out of each other's places.
   */
  private static int place(PlannedResource step, SharedScripts on) {
    int hash = System.identityHashCode(step.resource()) + 31 * System.identityHashCode(on);
    return (hash + step.notifies().size()) & (PLACES - 1);
  }
}
