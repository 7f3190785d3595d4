package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.CertificateAuthority;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** Two Puppet servers each have an authority. */
public final class PuppetSingleCaCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node control1 = t.node("control1", "10.77.0.10", DEBIAN_12);
    Node control2 = t.node("control2", "10.77.0.9", DEBIAN_12);
    t.service(
        "puppet",
        app(
            "puppet-server",
            ComponentFacts.builder().states(new CertificateAuthority("agents")).build()),
        s -> s.on(control1, control2).activeActive());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node control1 = t.node("control1", "10.77.0.10", DEBIAN_12);
    t.service(
        "puppet",
        app(
            "puppet-server",
            ComponentFacts.builder().states(new CertificateAuthority("agents")).build()),
        s -> s.on(control1).single());
  }
}
