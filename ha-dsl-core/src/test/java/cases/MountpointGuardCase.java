package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.PostinstChowns;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Endpoint;

/** A share is mounted on a directory that a package gives to its account. */
public final class MountpointGuardCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/var/lib/combo").nfs4(nas, "/export").on(web1);
    PostinstChowns chowns = new PostinstChowns("combo", AbsolutePath.of("/var/lib/combo"));
    ComponentFacts facts = ComponentFacts.builder().states(chowns).build();
    t.service(
        "combo", app("combo", facts), s -> s.on(web1).single().keeps("/var/lib/combo").on(nfs));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
    PostinstChowns chowns = new PostinstChowns("combo", AbsolutePath.of("/var/lib/combo"));
    ComponentFacts facts = ComponentFacts.builder().states(chowns).build();
    t.service(
        "combo", app("combo", facts), s -> s.on(web1).single().keeps("/var/lib/combo").on(nfs));
  }
}
