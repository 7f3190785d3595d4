package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Interruption;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** A rollout begins with the node that serves. */
public final class PrimaryLastCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    t.service(
        "sql",
        app(
            "sql",
            ComponentFacts.builder().states(new Interruption("sql.service")).firstAlone().build()),
        s -> s.on(web1, web2).activePassive(web1));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    t.service(
        "sql",
        app(
            "sql",
            ComponentFacts.builder().states(new Interruption("sql.service")).firstAlone().build()),
        s -> s.on(web2, web1).activePassive(web1));
  }
}
