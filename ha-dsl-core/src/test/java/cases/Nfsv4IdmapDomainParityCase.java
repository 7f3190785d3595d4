package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.IdmapDomain;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** Client and server have different domains for names. */
public final class Nfsv4IdmapDomainParityCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    IdmapDomain domain = new IdmapDomain("example.org");
    IdmapDomain own = new IdmapDomain("localdomain");
    External nas = t.external("nas", Endpoint.of("nas", 2049), domain);
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(own));
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    IdmapDomain domain = new IdmapDomain("example.org");
    IdmapDomain own = new IdmapDomain("example.org");
    External nas = t.external("nas", Endpoint.of("nas", 2049), domain);
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(own));
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
  }
}
