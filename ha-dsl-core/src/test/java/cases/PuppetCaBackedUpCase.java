package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.Backup.Contents;
import io.hadsl.core.fact.CertificateAuthority;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** The Puppet server is copied without the keys of its authority. */
public final class PuppetCaBackedUpCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node control = t.node("control", "10.77.0.10", DEBIAN_12);
    Node vault = t.node("vault", "10.77.0.13", DEBIAN_12);
    ComponentFacts signing =
        ComponentFacts.builder().states(new CertificateAuthority("Puppet agents")).build();
    Backup nightly = Backup.daily("nightly", vault.id(), Contents.DATA);
    t.service("puppet", app("puppet", signing), s -> s.on(control).single().states(nightly));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node control = t.node("control", "10.77.0.10", DEBIAN_12);
    Node vault = t.node("vault", "10.77.0.13", DEBIAN_12);
    ComponentFacts signing =
        ComponentFacts.builder().states(new CertificateAuthority("Puppet agents")).build();
    Backup nightly = Backup.daily("nightly", vault.id(), Contents.DATA_AND_SECRETS);
    t.service("puppet", app("puppet", signing), s -> s.on(control).single().states(nightly));
  }
}
