package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Interruption;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** A change restarts both instances at once. */
public final class RollingMaxUnavailableCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    Service api =
        t.service(
            "api",
            app("api", ComponentFacts.builder().states(new Interruption("api.service")).build()),
            s -> s.on(web).activeActive());
    t.entrypoint("site", api);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    Service api =
        t.service(
            "api",
            app(
                "api",
                ComponentFacts.builder()
                    .states(new Interruption("api.service"))
                    .firstAlone()
                    .build()),
            s -> s.on(web).activeActive());
    t.entrypoint("site", api);
  }
}
