package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.SharedFiles;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Finds accounts that own shared files and whose number is not the same on all nodes that see them.
 */
final class NumberParity {

  /** One account with its declarations; several shared mounts may show the same difference. */
  private record Split(AccountName account, List<ElementId> declarations) {}

  /**
   * An account with different numbers.
   *
   * @param account its name
   * @param declared each declaration, with the first node that it holds for
   * @param nodes the nodes that see the files and have the account
   * @param mounts the mount points of the files
   */
  record Difference(
      AccountName account,
      Map<SystemUser, ElementId> declared,
      Set<ElementId> nodes,
      Set<String> mounts) {

    /** Two nodes on which the number is not the same, the first declared one first. */
    Sides sides(ToIntFunction<SystemUser> number) {
      SystemUser first = declared.keySet().iterator().next();
      for (Map.Entry<SystemUser, ElementId> other : declared.entrySet()) {
        if (number.applyAsInt(other.getKey()) != number.applyAsInt(first)) {
          return new Sides(nodes.iterator().next(), other.getValue());
        }
      }
      throw new IllegalStateException("the numbers of " + account + " are equal");
    }
  }

  /** Two nodes that disagree. */
  record Sides(ElementId one, ElementId other) {}

  private NumberParity() {}

  static Iterable<Difference> of(TopologyIndex index, ToIntFunction<SystemUser> number) {
    Map<Split, Difference> found = new LinkedHashMap<>();
    for (SharedFiles files : index.sharedFiles()) {
      for (AccountName account : index.accountsOn(files)) {
        if (differs(index, files, account, number)) {
          add(index, files, account, found);
        }
      }
    }
    return found.values();
  }

  private static boolean differs(
      TopologyIndex index,
      SharedFiles files,
      AccountName account,
      ToIntFunction<SystemUser> number) {
    SystemUser first = null;
    for (ElementId node : files.nodes()) {
      SystemUser user = index.accountsOn(node).get(account);
      if (user != null) {
        if (first == null) {
          first = user;
        } else if (number.applyAsInt(user) != number.applyAsInt(first)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void add(
      TopologyIndex index, SharedFiles files, AccountName account, Map<Split, Difference> found) {
    Map<SystemUser, ElementId> declared = new LinkedHashMap<>();
    Set<ElementId> nodes = new LinkedHashSet<>();
    for (ElementId node : files.nodes()) {
      SystemUser user = index.accountsOn(node).get(account);
      if (user != null) {
        declared.putIfAbsent(user, node);
        nodes.add(node);
      }
    }
    List<ElementId> ids = new ArrayList<>();
    for (SystemUser user : declared.keySet()) {
      ids.add(user.id());
    }
    Difference difference =
        found.computeIfAbsent(
            new Split(account, ids),
            split -> new Difference(account, declared, nodes, new LinkedHashSet<>()));
    for (SharedMount mount : files.mounts()) {
      difference.mounts().add(mount.path().value());
    }
  }
}
