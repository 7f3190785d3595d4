package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.MeetingPoint;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.TopologyBuilder;

/** Each node caches for itself what is the same for all. */
public final class PublikSharedCacheCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "hobo",
        app(
            "hobo",
            ComponentFacts.builder()
                .states(new MeetingPoint(MeetingPoint.Kind.CACHE, "127.0.0.1"))
                .build()),
        s -> s.on(web).activeActive());
    t.service(
        "authentic",
        app(
            "authentic",
            ComponentFacts.builder()
                .states(new MeetingPoint(MeetingPoint.Kind.CACHE, "127.0.0.1"))
                .build()),
        s -> s.on(web).activeActive());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "hobo",
        app(
            "hobo",
            ComponentFacts.builder()
                .states(new MeetingPoint(MeetingPoint.Kind.CACHE, "bus-prod"))
                .build()),
        s -> s.on(web).activeActive());
    t.service(
        "authentic",
        app(
            "authentic",
            ComponentFacts.builder()
                .states(new MeetingPoint(MeetingPoint.Kind.CACHE, "bus-prod"))
                .build()),
        s -> s.on(web).activeActive());
  }
}
