package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.Backup.Contents;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Serves.Purpose;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** One of two databases is copied. */
public final class BackupExistsCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12);
    Node db2 = t.node("db2", "10.77.0.42", DEBIAN_12);
    Node vault = t.node("vault", "10.77.0.43", DEBIAN_12);
    ComponentFacts database = ComponentFacts.builder().states(new Serves(Purpose.DATABASE)).build();
    t.service(
        "sql",
        app("mariadb", database),
        s -> s.on(db1).single().states(Backup.daily("nightly", vault.id(), Contents.DATA)));
    t.service("ldap", app("slapd", database), s -> s.on(db2).single());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12);
    Node db2 = t.node("db2", "10.77.0.42", DEBIAN_12);
    Node vault = t.node("vault", "10.77.0.43", DEBIAN_12);
    ComponentFacts database = ComponentFacts.builder().states(new Serves(Purpose.DATABASE)).build();
    t.service(
        "sql",
        app("mariadb", database),
        s -> s.on(db1).single().states(Backup.daily("nightly", vault.id(), Contents.DATA)));
    t.service(
        "ldap",
        app("slapd", database),
        s -> s.on(db2).single().states(Backup.daily("nightly", vault.id(), Contents.DATA)));
  }
}
