package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Serves.Purpose;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** Messages pass through one machine. */
public final class BrokerRedundantCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.11", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.12", DEBIAN_12);
    Node mq1 = t.node("mq1", "10.77.0.13", DEBIAN_12);
    ComponentFacts broker = ComponentFacts.builder().states(new Serves(Purpose.BROKER)).build();
    Service rabbit = t.service("rabbit", app("rabbitmq", broker), s -> s.on(mq1).single());
    t.entrypoint(
        "portal",
        t.service("hobo", app("hobo"), s -> s.on(app1, app2).activeActive().uses(rabbit)));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.11", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.12", DEBIAN_12);
    Node mq1 = t.node("mq1", "10.77.0.13", DEBIAN_12);
    Node mq2 = t.node("mq2", "10.77.0.14", DEBIAN_12);
    Node mq3 = t.node("mq3", "10.77.0.15", DEBIAN_12);
    ComponentFacts broker = ComponentFacts.builder().states(new Serves(Purpose.BROKER)).build();
    Service rabbit =
        t.service("rabbit", app("rabbitmq", broker), s -> s.on(mq1, mq2, mq3).quorum(2));
    t.entrypoint(
        "portal",
        t.service("hobo", app("hobo"), s -> s.on(app1, app2).activeActive().uses(rabbit)));
  }
}
