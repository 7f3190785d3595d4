package io.hadsl.core.validation.identity;

import io.hadsl.core.fact.ShippedAccount;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service runs as the account that its package's unit names. */
final class PublikUserNaming extends AbstractRule {

  PublikUserNaming() {
    super(
        "publik-user-naming",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A service's account and home are those that its package's unit uses");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<ElementId> said = new HashSet<>();
    for (Known<ShippedAccount> each : index.all(ShippedAccount.class)) {
      if (said.add(each.instance().service().id())) {
        check(index, each, out);
      }
    }
  }

  private static void check(TopologyIndex index, Known<ShippedAccount> known, Findings out) {
    Optional<AccountName> runsAs = known.instance().service().runsAs();
    if (runsAs.isPresent()) {
      SystemUser user = index.accountsOn(known.instance().node().id()).get(runsAs.get());
      if (!runsAs.get().equals(known.fact().account())) {
        otherAccount(known, runsAs.get(), user, out);
      } else if (user != null && !user.home().equals(known.fact().home())) {
        otherHome(known, user, out);
      }
    }
  }

  private static void otherAccount(
      Known<ShippedAccount> known, AccountName runsAs, @Nullable SystemUser user, Findings out) {
    Service service = known.instance().service();
    Findings.Sentence finding =
        out.about(service)
            .on(service.nodes())
            .says(
                "the package's unit of service `"
                    + service.name()
                    + "` runs as `"
                    + known.fact().account()
                    + "`, not as `"
                    + runsAs
                    + "`: the package makes that account with whatever number is free, on each"
                    + " node another");
    if (user != null) {
      finding.because("user(" + runsAs + ")", user.uid(), user.declaredAt());
    }
    finding
        .because(service.id() + ".runsAs", runsAs, service.declaredAt())
        .fix("declare t.systemUser(\"" + known.fact().account() + "\") and run the service as it");
  }

  private static void otherHome(Known<ShippedAccount> known, SystemUser user, Findings out) {
    Service service = known.instance().service();
    out.about(service)
        .on(service.nodes())
        .says(
            "the home of `"
                + user.name()
                + "` is "
                + user.home()
                + ", and the package of service `"
                + service.name()
                + "` keeps its files in "
                + known.fact().home()
                + ": its commands look for them in vain")
        .because("user(" + user.name() + ").home", user.home(), user.declaredAt())
        .because(service.id() + ".home", known.fact().home(), service.declaredAt())
        .fix("write .home(\"" + known.fact().home() + "\")");
  }
}
