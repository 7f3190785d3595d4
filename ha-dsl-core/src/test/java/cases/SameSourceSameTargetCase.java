package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** Two nodes of a service have different files at one path. */
public final class SameSourceSameTargetCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    External nas = t.external("nas", Endpoint.of("nas", 2049));
    External old = t.external("nas-old", Endpoint.of("nas-old", 2049));
    t.sharedMount("/srv/files").nfs4(nas, "/files").on(web1);
    t.sharedMount("/srv/files").nfs4(old, "/files").on(web2);
    UsesPath files = UsesPath.of("wiki.service", UsesPath.Kind.STATE, "/srv/files/wiki");
    ComponentFacts facts =
        ComponentFacts.builder().unit("wiki.service", RestartPolicy.SHIPPED).build();
    t.service("wiki", app("wiki", facts), s -> s.on(web1, web2).activeActive().states(files));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    External nas = t.external("nas", Endpoint.of("nas", 2049));
    t.sharedMount("/srv/files").nfs4(nas, "/files").on(web1, web2);
    UsesPath files = UsesPath.of("wiki.service", UsesPath.Kind.STATE, "/srv/files/wiki");
    ComponentFacts facts =
        ComponentFacts.builder().unit("wiki.service", RestartPolicy.SHIPPED).build();
    t.service("wiki", app("wiki", facts), s -> s.on(web1, web2).activeActive().states(files));
  }
}
