package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Clashes;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Uid;
import java.util.HashMap;
import java.util.Map;

/** Accounts of a node have different numbers. */
final class UidUniqueOnNode extends AbstractRule {

  UidUniqueOnNode() {
    super(
        "uid-unique-on-node",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "No two accounts of a node have the same UID");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Clashes.Clash<SystemUser> each :
        Clashes.<SystemUser>of(index, (node, clashes) -> compare(index, node, clashes))) {
      SystemUser first = each.first();
      SystemUser second = each.second();
      out.about(second)
          .on(each.nodes())
          .says(
              "system users `"
                  + first.name()
                  + "` and `"
                  + second.name()
                  + "` have one UID: to the kernel they are one account, and adduser refuses the"
                  + " second")
          .because("user(" + second.name() + ").uid", second.uid(), second.declaredAt())
          .because("user(" + first.name() + ").uid", first.uid(), first.declaredAt())
          .fix("give each account a UID of its own");
    }
  }

  private static void compare(TopologyIndex index, ElementId node, Clashes<SystemUser> clashes) {
    Map<Uid, SystemUser> owners = new HashMap<>();
    for (SystemUser user : index.accountsOn(node).values()) {
      SystemUser other = owners.putIfAbsent(user.uid(), user);
      if (other != null) {
        clashes.meet(other, user, user.uid().toString(), node);
      }
    }
  }
}
