package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.Backup.Contents;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Serves.Purpose;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.SecretRef;

/** The data is copied, its keys are not. */
public final class BackupIncludesSecretsCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.11", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.12", DEBIAN_12);
    Node vault = t.node("vault", "10.77.0.13", DEBIAN_12);
    Backup rows = Backup.daily("nightly", vault.id(), Contents.DATA);
    Backup files = Backup.daily("nightly", vault.id(), Contents.DATA);
    External sql = t.external("sql", Endpoint.of("sql", 5432), new Serves(Purpose.DATABASE), rows);
    External nas = t.external("nas", Endpoint.of("nas", 2049), files);
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1, web2);
    ComponentFacts signing =
        ComponentFacts.builder().equalSecret(SecretRef.passwordFrom("cloud/secret")).build();
    t.service(
        "cloud",
        app("nextcloud", signing),
        s -> s.on(web1, web2).activeActive().uses(sql).keeps("/srv/data").on(nfs));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.11", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.12", DEBIAN_12);
    Node vault = t.node("vault", "10.77.0.13", DEBIAN_12);
    Backup rows = Backup.daily("nightly", vault.id(), Contents.DATA_AND_SECRETS);
    Backup files = Backup.daily("nightly", vault.id(), Contents.DATA);
    External sql = t.external("sql", Endpoint.of("sql", 5432), new Serves(Purpose.DATABASE), rows);
    External nas = t.external("nas", Endpoint.of("nas", 2049), files);
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1, web2);
    ComponentFacts signing =
        ComponentFacts.builder().equalSecret(SecretRef.passwordFrom("cloud/secret")).build();
    t.service(
        "cloud",
        app("nextcloud", signing),
        s -> s.on(web1, web2).activeActive().uses(sql).keeps("/srv/data").on(nfs));
  }
}
