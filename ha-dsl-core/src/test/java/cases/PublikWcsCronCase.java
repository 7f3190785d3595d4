package cases;

import static cases.Stub.app;
import static io.hadsl.core.fact.Scheduler.Guard.LOCK;
import static io.hadsl.core.fact.Scheduler.Kind.CRON_FILE;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.TopologyBuilder;

/** Cron starts jobs on both nodes, which lock each other out. */
public final class PublikWcsCronCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "wcs",
        app(
            "wcs",
            ComponentFacts.builder()
                .states(Scheduler.of(CRON_FILE, "/etc/cron.d/wcs").guardedBy(LOCK))
                .build()),
        s -> s.on(web).activeActive());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "wcs",
        app(
            "wcs",
            ComponentFacts.builder()
                .states(Scheduler.of(CRON_FILE, "/etc/cron.d/wcs").guardedBy(LOCK))
                .build()),
        s -> s.on(web).activeActive().cron("/etc/cron.d/wcs").ownedBy(web1));
  }
}
