package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.ComponentFacts.Rollout;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Store;

/** Whether instances of a service are installed and started at the same time. */
final class Together {

  private Together() {}

  /**
   * The first instance comes alone where the component asks for it or a store's data is moved; all
   * others come together.
   */
  static boolean areStarted(TopologyIndex index, Instance instance) {
    boolean firstAlone =
        index.facts(instance).rollout() == Rollout.FIRST_ALONE || movesData(instance);
    return instance.service().nodes().size() > (firstAlone ? 2 : 1);
  }

  private static boolean movesData(Instance instance) {
    for (Store store : instance.service().stores()) {
      if (!instance.physical(store).equals(store.path())) {
        return true;
      }
    }
    return false;
  }
}
