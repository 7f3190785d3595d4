package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.SharedFiles;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Uid;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The UID of an account that owns shared files is no other account's on another node. */
final class UidNoCrossClash extends AbstractRule {

  UidNoCrossClash() {
    super(
        "uid-no-cross-clash",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "The UID of an account that keeps files on a shared mount is no other account's on another"
            + " node that mounts it");
  }

  /** Two accounts with one number; several shared mounts may show it. */
  private record Pair(ElementId owner, ElementId other) {}

  private record Clash(
      SystemUser owner, ElementId at, SystemUser other, ElementId there, Set<String> mounts) {

    void add(List<SharedMount> shared) {
      shared.forEach(mount -> mounts.add(mount.path().value()));
    }
  }

  private record Placed(SystemUser user, ElementId node) {}

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<Pair, Clash> clashes = new LinkedHashMap<>();
    for (SharedFiles files : index.sharedFiles()) {
      if (files.nodes().size() > 1) {
        collect(index, files, clashes);
      }
    }
    for (Clash each : clashes.values()) {
      out.about(each.owner())
          .on(Set.of(each.at()))
          .on(Set.of(each.there()))
          .says(
              "UID "
                  + each.owner().uid()
                  + " is `"
                  + each.owner().name()
                  + "` on "
                  + each.at().name()
                  + " and `"
                  + each.other().name()
                  + "` on "
                  + each.there().name()
                  + ", which share "
                  + String.join(", ", each.mounts())
                  + ": each can read and change the other's files there")
          .because(label(each.there(), each.other()), each.other().uid(), each.other().declaredAt())
          .because(label(each.at(), each.owner()), each.owner().uid(), each.owner().declaredAt())
          .fix("give one of the accounts a UID that no other account has on any of these nodes");
    }
  }

  private static void collect(TopologyIndex index, SharedFiles files, Map<Pair, Clash> clashes) {
    Map<Uid, Placed> owners = new HashMap<>();
    for (AccountName name : index.accountsOn(files)) {
      for (ElementId node : files.nodes()) {
        SystemUser user = index.accountsOn(node).get(name);
        if (user != null) {
          owners.putIfAbsent(user.uid(), new Placed(user, node));
        }
      }
    }
    for (ElementId node : files.nodes()) {
      for (SystemUser user : index.accountsOn(node).values()) {
        Placed owner = owners.get(user.uid());
        if (owner != null && clash(index, owner, node, user)) {
          clashes
              .computeIfAbsent(
                  new Pair(owner.user().id(), user.id()),
                  pair -> new Clash(owner.user(), owner.node(), user, node, new LinkedHashSet<>()))
              .add(files.mounts());
        }
      }
    }
  }

  private static boolean clash(TopologyIndex index, Placed owner, ElementId node, SystemUser user) {
    return !owner.user().name().equals(user.name())
        && !owner.node().equals(node)
        && !isHere(index, node, owner.user());
  }

  /** Where both are on one node with the number, another rule says so. */
  private static boolean isHere(TopologyIndex index, ElementId node, SystemUser owner) {
    SystemUser here = index.accountsOn(node).get(owner.name());
    return here != null && here.uid().equals(owner.uid());
  }

  private static String label(ElementId node, SystemUser user) {
    return node.name() + ".user(" + user.name() + ").uid";
  }
}
