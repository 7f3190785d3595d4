package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The account that a service runs as is on all of the service's nodes. */
final class RunsAsAccountExists extends ElementRule<Service> {

  RunsAsAccountExists() {
    super(
        Service.class,
        "runs-as-account-exists",
        Severity.ERROR,
        Wave.INTEGRITY,
        "The account that a service runs as is declared on each of its nodes, and a job's on its owner");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    if (service.runsAs().isPresent()) {
      check(index, service, service.runsAs().get(), out);
    }
    for (CronJob job : service.crons()) {
      if (job.spec() instanceof CronSpec.Scheduled scheduled) {
        check(index, job, scheduled.user(), out);
      }
    }
  }

  /** A package may make an account that nobody declares; one that is declared is made here. */
  private static void check(TopologyIndex index, CronJob job, AccountName account, Findings out) {
    SystemUser elsewhere = declared(index).get(account);
    if (elsewhere != null && !index.accountsOn(job.owner()).containsKey(account)) {
      out.about(job)
          .on(List.of(job.owner()))
          .says(
              "cron job `"
                  + job.spec().key()
                  + "` runs as `"
                  + account
                  + "`, an account that is declared elsewhere and not on "
                  + job.owner().name()
                  + ": the job never runs")
          .because(job.id() + ".user", account, job.declaredAt())
          .because(
              "user(" + account + ").on", Places.names(elsewhere.nodes()), elsewhere.declaredAt())
          .fix("declare the account with .on(" + job.owner().name() + ") as well");
    }
  }

  private record Declared(Map<AccountName, SystemUser> first) {}

  private static Map<AccountName, SystemUser> declared(TopologyIndex index) {
    return index
        .derived(
            Declared.class,
            all -> {
              Map<AccountName, SystemUser> first = new HashMap<>();
              all.topology()
                  .all(SystemUser.class)
                  .forEach(user -> first.putIfAbsent(user.name(), user));
              return new Declared(first);
            })
        .first();
  }

  private static void check(
      TopologyIndex index, Service service, AccountName account, Findings out) {
    List<ElementId> lacking = new ArrayList<>();
    SystemUser elsewhere = null;
    for (ElementId node : service.nodes()) {
      SystemUser user = index.accountsOn(node).get(account);
      if (user == null) {
        lacking.add(node);
      } else if (elsewhere == null) {
        elsewhere = user;
      }
    }
    if (!lacking.isEmpty()) {
      Findings.Sentence finding =
          out.about(service)
              .on(lacking)
              .says(
                  "service `"
                      + service.name()
                      + "` runs as `"
                      + account
                      + "`, an account that is not declared on all of its nodes");
      if (elsewhere != null) {
        finding.because(
            "user(" + account + ").on", Places.names(elsewhere.nodes()), elsewhere.declaredAt());
      }
      finding
          .because(service.id() + ".runsAs", account, service.declaredAt())
          .fix("declare the account with " + Places.on(index, service.nodes()));
    }
  }
}
