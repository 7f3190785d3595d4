package cases;

import static cases.Stub.app;
import static io.hadsl.core.fact.Scheduler.Guard.LOCK;
import static io.hadsl.core.fact.Scheduler.Guard.VIRTUAL_ADDRESS;
import static io.hadsl.core.fact.Scheduler.Kind.CRON_FILE;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.TopologyBuilder;

/** Jobs run wherever the virtual address is. */
public final class CronFailoverExclusiveCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "mail",
        app("mail"),
        s ->
            s.on(web)
                .activeActive()
                .states(Scheduler.of(CRON_FILE, "/etc/cron.d/mail").guardedBy(VIRTUAL_ADDRESS)));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "mail",
        app("mail"),
        s ->
            s.on(web)
                .activeActive()
                .states(Scheduler.of(CRON_FILE, "/etc/cron.d/mail").guardedBy(LOCK)));
  }
}
