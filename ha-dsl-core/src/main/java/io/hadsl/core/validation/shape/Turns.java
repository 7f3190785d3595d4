package io.hadsl.core.validation.shape;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;

/** How many instances of a service a rollout changes at once. */
public final class Turns {

  private Turns() {}

  /**
   * Whether the first instance comes alone: it says so, or moves files that the others wait for.
   */
  public static boolean firstAlone(TopologyIndex index, Instance instance) {
    if (index.facts(instance).rollout() == ComponentFacts.Rollout.FIRST_ALONE) {
      return true;
    }
    for (Store store : instance.service().stores()) {
      AbsolutePath physical = instance.physical(store);
      if (!physical.equals(store.path())
          && index.mountHolding(instance.node().id(), physical).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The most instances that are changed in one stage. */
  public static int atOnce(TopologyIndex index, Instance instance) {
    int all = instance.service().nodes().size();
    return all > 1 && firstAlone(index, instance) ? Math.max(1, all - 1) : all;
  }
}
