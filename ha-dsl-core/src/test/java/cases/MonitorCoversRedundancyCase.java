package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Watched;
import io.hadsl.core.fact.Watched.Scope;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** The first loss goes unseen. */
public final class MonitorCoversRedundancyCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    External monitor = t.external("monitor", Endpoint.of("monitor.example.org", 443));
    Service web =
        t.service(
            "web",
            app("nginx"),
            s -> s.on(web1, web2).activeActive().states(new Watched(monitor.id(), Scope.SERVICE)));
    t.entrypoint("portal", web);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    External monitor = t.external("monitor", Endpoint.of("monitor.example.org", 443));
    Service web =
        t.service(
            "web",
            app("nginx"),
            s ->
                s.on(web1, web2)
                    .activeActive()
                    .states(new Watched(monitor.id(), Scope.EACH_INSTANCE)));
    t.entrypoint("portal", web);
  }
}
