package cases;

import static cases.Stub.app;
import static io.hadsl.core.fact.Scheduler.Kind.PERSISTENT_TIMER;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.TopologyBuilder;

/** A timer that makes up for missed runs is active on two nodes. */
public final class TimerPersistentNoDupCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "bills",
        app("bills"),
        s ->
            s.on(web).activeActive().states(Scheduler.of(PERSISTENT_TIMER, "bills-monthly.timer")));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "bills",
        app("bills"),
        s ->
            s.on(web)
                .activeActive()
                .states(Scheduler.of(PERSISTENT_TIMER, "bills-monthly.timer").onlyOn(web1.id())));
  }
}
