package cases;

import static cases.Stub.app;
import static io.hadsl.core.fact.Scheduler.Kind.CRON_FILE;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** A package brings a cron file that the topology does not mention. */
public final class HiddenSchedulerCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    External files = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(files, "/export/publik").on(web);
    t.service(
        "combo",
        app(
            "combo",
            ComponentFacts.builder()
                .states(
                    Scheduler.of(CRON_FILE, "/etc/cron.hourly/combo"),
                    Scheduler.of(CRON_FILE, "/etc/cron.d/combo"))
                .build()),
        s ->
            s.on(web)
                .activeActive()
                .keeps("/var/lib/combo")
                .on(nfs)
                .cron("/etc/cron.hourly/combo")
                .ownedBy(web1));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    External files = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(files, "/export/publik").on(web);
    t.service(
        "combo",
        app(
            "combo",
            ComponentFacts.builder()
                .states(
                    Scheduler.of(CRON_FILE, "/etc/cron.hourly/combo"),
                    Scheduler.of(CRON_FILE, "/etc/cron.d/combo"))
                .build()),
        s ->
            s.on(web)
                .activeActive()
                .keeps("/var/lib/combo")
                .on(nfs)
                .cron("/etc/cron.hourly/combo")
                .ownedBy(web1)
                .cron("/etc/cron.d/combo")
                .ownedBy(web1));
  }
}
