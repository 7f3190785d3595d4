package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Store;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Clashes;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.Map;

/** A path on a node is kept on one mount. Two services may keep it there together. */
final class StorePathUnique extends AbstractRule {

  StorePathUnique() {
    super(
        "store-path-unique",
        Severity.ERROR,
        Wave.INTEGRITY,
        "No node keeps one path on two shared mounts");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Clashes.Clash<Store> each :
        Clashes.<Store>of(index, (node, clashes) -> compare(index, node, clashes))) {
      out.about(each.second())
          .on(each.nodes())
          .says(
              each.what()
                  + " is kept on two shared mounts: one link cannot lead to both, and half of the"
                  + " data is lost from sight")
          .because(each.second().id().toString(), each.second().mount(), each.second().declaredAt())
          .because(each.first().id().toString(), each.first().mount(), each.first().declaredAt())
          .fix("keep the path on one mount");
    }
  }

  private static void compare(TopologyIndex index, ElementId node, Clashes<Store> clashes) {
    Map<AbsolutePath, Store> first = new HashMap<>();
    for (Instance instance : index.instancesOn(node)) {
      for (Store store : instance.service().stores()) {
        Store other = first.putIfAbsent(store.path(), store);
        if (other != null && !instance.physical(other).equals(instance.physical(store))) {
          clashes.meet(other, store, store.path().value(), node);
        }
      }
    }
  }
}
