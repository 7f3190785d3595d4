package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Certificate;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Endpoint;

/** Each proxy asks for a certificate of its own. */
public final class AcmeSingleIssuerOrSharedStoreCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node front1 = t.node("front1", "10.77.0.11", DEBIAN_12);
    Node front2 = t.node("front2", "10.77.0.14", DEBIAN_12);
    AbsolutePath storage = AbsolutePath.of("/var/lib/caddy/.local/share/caddy");
    t.service(
        "proxy",
        app("caddy", new Certificate(Certificate.Source.ACME, storage)),
        s -> s.on(front1, front2).activeActive());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node front1 = t.node("front1", "10.77.0.11", DEBIAN_12);
    Node front2 = t.node("front2", "10.77.0.14", DEBIAN_12);
    AbsolutePath storage = AbsolutePath.of("/var/lib/caddy/.local/share/caddy");
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export/tls").on(front1, front2);
    t.service(
        "proxy",
        app("caddy", new Certificate(Certificate.Source.ACME, storage)),
        s -> s.on(front1, front2).activeActive().keeps("/var/lib/caddy").on(nfs));
  }
}
