package cases;

import static cases.Stub.app;
import static io.hadsl.core.fact.Scheduler.Kind.TIMER;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** All nodes ask the directory in the same second. */
public final class TimerJitterCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    External ldap = t.external("ldap", Endpoint.of("ldap", 636));
    t.service(
        "sync",
        app("sync"),
        s ->
            s.on(web)
                .activeActive()
                .uses(ldap)
                .states(Scheduler.of(TIMER, "sync.timer").onEachNode()));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    External ldap = t.external("ldap", Endpoint.of("ldap", 636));
    t.service(
        "sync",
        app("sync"),
        s ->
            s.on(web)
                .activeActive()
                .uses(ldap)
                .states(Scheduler.of(TIMER, "sync.timer").onEachNode().jittered(180)));
  }
}
