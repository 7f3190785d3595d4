package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Clashes;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Gid;
import java.util.HashMap;
import java.util.Map;

/**
 * On a node, a group has one number and a number one group. Where the users' numbers clash as well,
 * {@code uid-unique-on-node} has said so already.
 */
final class GroupUniqueOnNode extends AbstractRule {

  GroupUniqueOnNode() {
    super(
        "group-unique-on-node",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "On a node, each group has one GID and each GID one group");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Clashes.Clash<SystemUser> each :
        Clashes.<SystemUser>of(index, (node, clashes) -> compare(index, node, clashes))) {
      SystemUser first = each.first();
      SystemUser second = each.second();
      out.about(second)
          .on(each.nodes())
          .says(each.what() + ": addgroup refuses the second, and the account is not made")
          .because(
              "user(" + second.name() + ").group(" + second.group() + ").gid",
              second.gid(),
              second.declaredAt())
          .because(
              "user(" + first.name() + ").group(" + first.group() + ").gid",
              first.gid(),
              first.declaredAt())
          .fix("give each group one number of its own with .gid(...), or share one group by name");
    }
  }

  private static void compare(TopologyIndex index, ElementId node, Clashes<SystemUser> clashes) {
    Map<Gid, SystemUser> byNumber = new HashMap<>();
    Map<AccountName, SystemUser> byName = new HashMap<>();
    for (SystemUser user : index.accountsOn(node).values()) {
      SystemUser sameNumber = byNumber.putIfAbsent(user.gid(), user);
      SystemUser sameName = byName.putIfAbsent(user.group(), user);
      if (sameNumber != null
          && !sameNumber.group().equals(user.group())
          && !sameNumber.uid().equals(user.uid())) {
        clashes.meet(sameNumber, user, "two groups have GID " + user.gid(), node);
      }
      if (sameName != null && !sameName.gid().equals(user.gid())) {
        clashes.meet(sameName, user, "group `" + user.group() + "` has two GIDs", node);
      }
    }
  }
}
