package io.hadsl.puppet.repository;

import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Precondition.HasAccount;
import io.hadsl.core.plan.Precondition.HasHardware;
import io.hadsl.core.plan.Precondition.RunsRelease;
import io.hadsl.core.resource.OsGroup;
import io.hadsl.core.resource.OsUser;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.Hardware;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold on a node before anything is touched, as values of {@code preconditions.pp}. */
final class Preconditions {

  private static final String CLASS = "ha_dsl::preconditions::";

  /** By all that they depend on: on most nodes that is the same. */
  private final Map<List<Object>, List<String>> known = new HashMap<>();

  /** Of the node that is looked at. */
  private final List<Object> wanted = new ArrayList<>();

  private final List<List<String>> ofNodes = new ArrayList<>();

  /** Adds the next node. */
  void add(NodePlan node) {
    wanted.clear();
    wanted.addAll(node.preconditions());
    for (PlannedProfile profile : node.profiles()) {
      addAccounts(profile.resources());
    }
    List<String> entries = known.get(wanted);
    if (entries == null) {
      entries = entries(wanted);
      known.put(List.copyOf(wanted), entries);
    }
    ofNodes.add(entries);
  }

  private void addAccounts(List<PlannedResource> resources) {
    for (int i = 0; i < resources.size(); i++) {
      Resource resource = resources.get(i).resource();
      if (resource instanceof OsUser || resource instanceof OsGroup) {
        wanted.add(resource);
      }
    }
  }

  /** Each node's entries of Hiera data; nodes that have the same get one list. */
  List<List<String>> ofNodes() {
    return ofNodes;
  }

  private static List<String> entries(List<Object> wanted) {
    List<String> lines = new ArrayList<>();
    StringBuilder accounts = new StringBuilder();
    for (Object each : wanted) {
      if (each instanceof RunsRelease runs) {
        lines.add(CLASS + "debian_release: '" + runs.release().major() + "'\n");
      } else if (each instanceof HasHardware has) {
        Hardware minimum = has.minimum();
        lines.add(CLASS + "architecture: '" + minimum.architecture() + "'\n");
        lines.add(CLASS + "minimum_cores: " + minimum.cores() + "\n");
        lines.add(CLASS + "minimum_memory_mib: " + minimum.memory().mebibytes() + "\n");
        lines.add(CLASS + "minimum_disk_mib: " + minimum.disk().mebibytes() + "\n");
      } else if (each instanceof HasAccount account) {
        accounts
            .append("  ")
            .append(account.name().value())
            .append(":\n    uid: ")
            .append(account.uid().value())
            .append("\n    gid: ")
            .append(account.gid().value())
            .append('\n');
      }
    }
    if (accounts.length() > 0) {
      lines.add(CLASS + "accounts:\n" + accounts);
    }
    addNumbers(wanted, lines);
    return lines;
  }

  /**
   * Numbers that accounts get where they are missing. Puppet would give an account that is there
   * another number, and its files would be nobody's.
   */
  private static void addNumbers(List<Object> wanted, List<String> lines) {
    StringBuilder users = new StringBuilder();
    StringBuilder groups = new StringBuilder();
    for (Object each : wanted) {
      if (each instanceof OsUser user) {
        append(users, user.name(), user.uid().value());
      } else if (each instanceof OsGroup group) {
        append(groups, group.name(), group.gid().value());
      }
    }
    if (users.length() > 0) {
      lines.add(CLASS + "users:\n" + users);
    }
    if (groups.length() > 0) {
      lines.add(CLASS + "groups:\n" + groups);
    }
  }

  private static void append(StringBuilder out, AccountName name, int number) {
    out.append("  '").append(name.value()).append("': ").append(number).append('\n');
  }
}
