package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.SharedFiles;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Finds accounts, or groups of accounts, that own shared files and whose number is not the same on
 * all nodes that see them.
 */
final class NumberParity {

  /** One name with its declarations; several shared mounts may show the same difference. */
  private record Split(AccountName name, List<ElementId> declarations) {}

  /**
   * A name with different numbers.
   *
   * @param name the account's or group's name
   * @param declared each declaration, with the first node that it holds for
   * @param nodes the nodes that see the files and have the name
   * @param mounts the mount points of the files
   */
  record Difference(
      AccountName name,
      Map<SystemUser, ElementId> declared,
      Set<ElementId> nodes,
      Set<String> mounts) {

    /** Two nodes on which the number is not the same, the first declared one first. */
    Sides sides(ToIntFunction<SystemUser> number) {
      for (Map.Entry<SystemUser, ElementId> one : declared.entrySet()) {
        for (Map.Entry<SystemUser, ElementId> other : declared.entrySet()) {
          if (number.applyAsInt(other.getKey()) != number.applyAsInt(one.getKey())
              && !other.getValue().equals(one.getValue())) {
            return new Sides(one.getValue(), other.getValue());
          }
        }
      }
      throw new IllegalStateException("the numbers of " + name + " are equal");
    }
  }

  /** Two nodes that disagree. */
  record Sides(ElementId one, ElementId other) {}

  private record Holder(SystemUser user, ElementId node) {}

  private final TopologyIndex index;
  private final Function<SystemUser, AccountName> name;
  private final ToIntFunction<SystemUser> number;
  private final Map<Split, Difference> found = new LinkedHashMap<>();

  private NumberParity(
      TopologyIndex index,
      Function<SystemUser, AccountName> name,
      ToIntFunction<SystemUser> number) {
    this.index = index;
    this.name = name;
    this.number = number;
  }

  /** The names of those who own shared files that have different numbers. */
  static Iterable<Difference> of(
      TopologyIndex index,
      Function<SystemUser, AccountName> name,
      ToIntFunction<SystemUser> number) {
    NumberParity parity = new NumberParity(index, name, number);
    for (SharedFiles files : index.sharedFiles()) {
      if (!parity.areAlike(files.nodes())) {
        for (AccountName each : parity.differing(files, parity.owners(files))) {
          parity.add(files, each);
        }
      }
    }
    return parity.found.values();
  }

  /** Nearly all nodes that share files have the same accounts, declared once. */
  private boolean areAlike(List<ElementId> nodes) {
    Map<AccountName, SystemUser> first = index.accountsOn(nodes.get(0));
    for (ElementId node : nodes) {
      if (!areSame(first, index.accountsOn(node))) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("ReferenceEquality") // What is declared twice, alike or not, is compared after.
  private static boolean areSame(
      Map<AccountName, SystemUser> one, Map<AccountName, SystemUser> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (Map.Entry<AccountName, SystemUser> account : one.entrySet()) {
      if (account.getValue() != other.get(account.getKey())) {
        return false;
      }
    }
    return true;
  }

  private Set<AccountName> owners(SharedFiles files) {
    Set<AccountName> owners = new LinkedHashSet<>();
    for (AccountName account : index.accountsOn(files)) {
      for (ElementId node : files.nodes()) {
        SystemUser user = index.accountsOn(node).get(account);
        if (user != null) {
          owners.add(name.apply(user));
        }
      }
    }
    return owners;
  }

  private Set<AccountName> differing(SharedFiles files, Set<AccountName> owners) {
    Map<AccountName, Holder> first = new HashMap<>();
    Set<AccountName> differing = new LinkedHashSet<>();
    for (ElementId node : owners.isEmpty() ? List.<ElementId>of() : files.nodes()) {
      for (SystemUser user : index.accountsOn(node).values()) {
        Holder other =
            owners.contains(name.apply(user))
                ? first.putIfAbsent(name.apply(user), new Holder(user, node))
                : null;
        // Two numbers on one node are another rule's.
        if (other != null
            && !other.node().equals(node)
            && number.applyAsInt(other.user()) != number.applyAsInt(user)) {
          differing.add(name.apply(user));
        }
      }
    }
    return differing;
  }

  private void add(SharedFiles files, AccountName owner) {
    Map<SystemUser, ElementId> declared = new LinkedHashMap<>();
    Set<ElementId> nodes = new LinkedHashSet<>();
    for (ElementId node : files.nodes()) {
      for (SystemUser user : index.accountsOn(node).values()) {
        if (name.apply(user).equals(owner)) {
          declared.putIfAbsent(user, node);
          nodes.add(node);
        }
      }
    }
    List<ElementId> ids = new ArrayList<>();
    for (SystemUser user : declared.keySet()) {
      ids.add(user.id());
    }
    Difference difference =
        found.computeIfAbsent(
            new Split(owner, ids),
            split -> new Difference(owner, declared, nodes, new LinkedHashSet<>()));
    for (SharedMount mount : files.mounts()) {
      difference.mounts().add(mount.path().value());
    }
  }
}
