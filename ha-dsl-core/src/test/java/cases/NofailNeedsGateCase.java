package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.Endpoint;

/** A job does not wait for a mount that nobody waits for. */
public final class NofailNeedsGateCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/cloud").nfs4(nas, "/export").options("nofail").on(app1);
    CronSpec.Scheduled jobs =
        CronSpec.scheduled("tidy", CronSchedule.everyMinutes(5), "www-data", "/usr/bin/tidy");
    t.service(
        "cloud",
        app("cloud"),
        s -> s.on(app1).single().keeps("/var/lib/cloud").on(nfs).cron(jobs).ownedBy(app1));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/cloud").nfs4(nas, "/export").on(app1);
    CronSpec.Scheduled jobs =
        CronSpec.scheduled("tidy", CronSchedule.everyMinutes(5), "www-data", "/usr/bin/tidy");
    t.service(
        "cloud",
        app("cloud"),
        s -> s.on(app1).single().keeps("/var/lib/cloud").on(nfs).cron(jobs).ownedBy(app1));
  }
}
