package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.validation.AbstractRule;
import io.hadsl.core.validation.Findings;
import io.hadsl.core.validation.Severity;
import io.hadsl.core.validation.Wave;
import io.hadsl.core.validation.shape.Since;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Uid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers that files bear are never given to somebody else. */
final class UidPlanAppendOnly extends AbstractRule {

  UidPlanAppendOnly() {
    super(
        "uid-plan-append-only",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "An account that an older topology had keeps its number, and nobody else gets it");
  }

  private record Account(AccountName name, ElementId node) {}

  private record Owned(ElementId node, Uid uid) {}

  private record Numbered(Account account, SystemUser user) {
    Owned number() {
      return new Owned(account.node(), user.uid());
    }
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<Object, SystemUser> takers = new HashMap<>();
    List<Since.Change<Numbered>> taken =
        Since.changes(
            index, UidPlanAppendOnly::accounts, Numbered::number, each -> each.account().name());
    taken.forEach(each -> takers.putIfAbsent(each.before().account(), each.now().user()));
    Set<ElementId> said = new HashSet<>();
    Set<Account> moved = new HashSet<>();
    for (Since.Change<Numbered> each :
        Since.changes(
            index, UidPlanAppendOnly::accounts, Numbered::account, each -> each.user().uid())) {
      moved.add(each.before().account());
      if (said.add(each.now().user().id())) {
        renumbered(each, takers.get(each.before().account()), out);
      }
    }
    for (Since.Change<Numbered> each : taken) {
      if (!moved.contains(each.before().account()) && said.add(each.now().user().id())) {
        taken(each.before().user(), each.now().user(), out);
      }
    }
  }

  private static List<Numbered> accounts(Topology topology) {
    List<Numbered> all = new ArrayList<>();
    for (SystemUser user : topology.all(SystemUser.class)) {
      for (ElementId node : user.nodes()) {
        all.add(new Numbered(new Account(user.name(), node), user));
      }
    }
    return all;
  }

  private static void renumbered(
      Since.Change<Numbered> change, @Nullable SystemUser taker, Findings out) {
    SystemUser before = change.before().user();
    SystemUser now = change.now().user();
    Findings.Sentence finding =
        out.about(now)
            .on(now.nodes())
            .says(
                "system user `"
                    + now.name()
                    + "` had another UID before: its files keep the old number and belong to "
                    + (taker == null ? "nobody" : "`" + taker.name() + "`"))
            .because("user(" + now.name() + ").uid", now.uid(), now.declaredAt())
            .because("before: user(" + before.name() + ").uid", before.uid(), before.declaredAt());
    if (taker != null) {
      finding.because("user(" + taker.name() + ").uid", taker.uid(), taker.declaredAt());
    }
    finding.fix("give it back " + before.uid() + ", and new accounts numbers that nobody had");
  }

  private static void taken(SystemUser before, SystemUser now, Findings out) {
    out.about(now)
        .on(now.nodes())
        .says(
            "system user `"
                + now.name()
                + "` has the UID that was `"
                + before.name()
                + "`'s: it owns every file that `"
                + before.name()
                + "` left")
        .because("user(" + now.name() + ").uid", now.uid(), now.declaredAt())
        .because("before: user(" + before.name() + ").uid", before.uid(), before.declaredAt())
        .fix("give it a number that nobody had");
  }
}
