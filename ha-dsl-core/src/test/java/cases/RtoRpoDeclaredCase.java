package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.Backup.Contents;
import io.hadsl.core.fact.RecoveryGoal;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** A day between copies, an hour to lose. */
public final class RtoRpoDeclaredCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12);
    Node vault = t.node("vault", "10.77.0.42", DEBIAN_12);
    t.service(
        "db",
        app("mariadb"),
        s ->
            s.on(db1)
                .single()
                .states(new RecoveryGoal(60))
                .states(Backup.daily("nightly", vault.id(), Contents.DATA)));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12);
    Node vault = t.node("vault", "10.77.0.42", DEBIAN_12);
    t.service(
        "db",
        app("mariadb"),
        s ->
            s.on(db1)
                .single()
                .states(new RecoveryGoal(60))
                .states(new Backup("hourly", vault.id(), 60, Contents.DATA)));
  }
}
