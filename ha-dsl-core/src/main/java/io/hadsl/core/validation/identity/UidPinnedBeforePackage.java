package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.Kept;
import io.hadsl.core.knowledge.SharedFiles;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.knowledge.TouchedPath;
import io.hadsl.core.model.ComponentFacts.PackageAccount;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** No package gets to choose the number of an account that owns shared files. */
final class UidPinnedBeforePackage extends AbstractRule {

  UidPinnedBeforePackage() {
    super(
        "uid-pinned-before-package",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "An account that a package would create has a declared UID where its service keeps files on"
            + " a shared mount");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<ElementId> seen = new LinkedHashSet<>();
    for (SharedFiles files : index.sharedFiles()) {
      if (files.nodes().size() > 1) {
        check(index, files, seen, out);
      }
    }
  }

  private static void check(
      TopologyIndex index, SharedFiles files, Set<ElementId> seen, Findings out) {
    for (Kept kept : index.keptOn(files)) {
      if (seen.add(kept.service().id())) {
        check(index, kept.service(), kept.at(), out);
      }
    }
  }

  private static void check(TopologyIndex index, Service service, TouchedPath at, Findings out) {
    Map<PackageAccount, Set<ElementId>> open = new LinkedHashMap<>();
    for (Instance instance : index.instancesOf(service.id())) {
      ElementId node = instance.node().id();
      for (PackageAccount each : index.facts(instance).packageAccounts()) {
        if (!index.accountsOn(node).containsKey(each.account())) {
          open.computeIfAbsent(each, account -> new LinkedHashSet<>()).add(node);
        }
      }
    }
    open.forEach(
        (account, nodes) ->
            out.about(service)
                .on(nodes)
                .says(
                    "package "
                        + account.packageName()
                        + " creates `"
                        + account.account()
                        + "` with whatever UID is free, and service `"
                        + service.name()
                        + "` keeps files on a shared mount: the numbers differ from node to node")
                .because(service.id() + ".packageAccount", account.account(), service.declaredAt())
                .because(at.what(), at.mount().id(), at.declaredAt())
                .fix(
                    "declare it: systemUser(\""
                        + account.account()
                        + "\").uid(...)"
                        + Places.on(index, service.nodes())));
  }
}
