package io.hadsl.core.knowledge;

import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;

/** How many instances of a service a rollout changes at once. */
public final class Rollouts {

  private Rollouts() {}

  /**
   * Whether the first instance comes alone, a stage before the others: its component says so, or it
   * moves data to a share, which must be there before the others link to it.
   *
   * @param index the topology that the instance is of
   * @param instance the first instance, or one like it
   * @return true if it comes alone, should there be others
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

  /**
   * The most instances that are changed in one stage.
   *
   * @param index the topology that the instance is of
   * @param instance any instance of the service
   * @return how many, at least 1
   */
  public static int atOnce(TopologyIndex index, Instance instance) {
    int all = instance.service().nodes().size();
    return all > 1 && firstAlone(index, instance) ? Math.max(1, all - 1) : all;
  }
}
