package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Clashes;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What becomes a link onto a share holds no other store and no mount point. */
final class StoreNotNested extends AbstractRule {

  StoreNotNested() {
    super(
        "store-not-nested",
        Severity.ERROR,
        Wave.INTEGRITY,
        "No store or mount lies below a path that becomes a link onto a shared mount");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Clashes.Clash<Element> each :
        Clashes.<Element>of(index, (node, clashes) -> check(index, node, clashes))) {
      Store outer = (Store) each.first();
      out.about(each.second())
          .on(each.nodes())
          .says(
              each.what()
                  + " lies below "
                  + outer.path()
                  + ", which becomes a link onto a shared mount: it would be made on the share"
                  + " itself, or link to itself")
          .because("inner path", each.what(), each.second().declaredAt())
          .because("outer path", outer.path(), outer.declaredAt())
          .fix("keep only the outer path, or only inner ones");
    }
  }

  private static void check(TopologyIndex index, ElementId node, Clashes<Element> clashes) {
    List<Instance> instances = index.instancesOn(node);
    Map<String, Store> links = linksOf(index, instances);
    if (!links.isEmpty()) {
      for (Instance instance : instances) {
        for (Store store : instance.service().stores()) {
          below(links, store.path().value(), store, node, clashes);
        }
      }
      for (SharedMount mount : index.mountsOn(node)) {
        below(links, mount.path().value(), mount, node, clashes);
      }
    }
  }

  private static Map<String, Store> linksOf(TopologyIndex index, List<Instance> instances) {
    Map<String, Store> links = new HashMap<>();
    for (Instance instance : instances) {
      for (Store store : instance.service().stores()) {
        SharedMount mount = index.topology().find(store.mount(), SharedMount.class).orElse(null);
        if (mount != null && !store.path().isWithin(mount.path())) {
          links.putIfAbsent(store.path().value(), store);
        }
      }
    }
    return links;
  }

  private static void below(
      Map<String, Store> links,
      String path,
      Element element,
      ElementId node,
      Clashes<Element> clashes) {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      Store outer = links.get(path.substring(0, slash));
      if (outer != null) {
        clashes.meet(outer, element, path, node);
      }
    }
  }
}
