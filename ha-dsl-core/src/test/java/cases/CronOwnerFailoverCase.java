package cases;

import static cases.Stub.app;
import static io.hadsl.core.fact.Scheduler.Guard.LOCK;
import static io.hadsl.core.fact.Scheduler.Kind.CRON_FILE;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.fact.ToleratedPause;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.TopologyBuilder;

/** Jobs that may pause for an hour hang on one node. */
public final class CronOwnerFailoverCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "wcs",
        app("wcs"),
        s ->
            s.on(web)
                .activeActive()
                .cron("/etc/cron.d/wcs")
                .ownedBy(web1)
                .states(new ToleratedPause(60)));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "wcs",
        app("wcs"),
        s ->
            s.on(web)
                .activeActive()
                .states(Scheduler.of(CRON_FILE, "/etc/cron.d/wcs").guardedBy(LOCK))
                .states(new ToleratedPause(60)));
  }
}
