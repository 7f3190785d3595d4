package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.RegularRun;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.TopologyBuilder;

/** All agents may run in the same moment. */
public final class PuppetSplayCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "agents",
        app(
            "puppet-agent",
            ComponentFacts.builder().states(new RegularRun("the Puppet agent", 30, 0)).build()),
        s -> s.on(web).activeActive());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "agents",
        app(
            "puppet-agent",
            ComponentFacts.builder().states(new RegularRun("the Puppet agent", 30, 5)).build()),
        s -> s.on(web).activeActive());
  }
}
