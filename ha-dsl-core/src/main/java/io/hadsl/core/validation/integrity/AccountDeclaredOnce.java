package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Clashes;
import io.hadsl.core.value.ElementId;

/** An account is declared once for each node. */
final class AccountDeclaredOnce extends AbstractRule {

  AccountDeclaredOnce() {
    super(
        "account-declared-once",
        Severity.ERROR,
        Wave.INTEGRITY,
        "No node has two declarations of one system user");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Clashes<SystemUser> clashes = new Clashes<>();
    for (SystemUser user : index.topology().all(SystemUser.class)) {
      check(index, user, clashes);
    }
    for (Clashes.Clash<SystemUser> each : clashes.all()) {
      out.about(each.second())
          .on(each.nodes())
          .says("system user `" + each.what() + "` is declared twice for the same node")
          .because(each.second().id() + ".uid", each.second().uid(), each.second().declaredAt())
          .because(each.first().id() + ".uid", each.first().uid(), each.first().declaredAt())
          .fix("declare it once, with .on(...) of all its nodes");
    }
  }

  private static void check(TopologyIndex index, SystemUser user, Clashes<SystemUser> clashes) {
    for (ElementId node : user.nodes()) {
      SystemUser first = index.accountsOn(node).get(user.name());
      // The name is the same, so the ids are where the labels are.
      if (first != null && !first.label().equals(user.label())) {
        clashes.meet(first, user, user.name().value(), node);
      }
    }
  }
}
