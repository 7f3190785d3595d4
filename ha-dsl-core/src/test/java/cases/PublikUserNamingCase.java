package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.ShippedAccount;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;

/** A service runs as an account that its package does not know. */
public final class PublikUserNamingCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    ShippedAccount shipped =
        new ShippedAccount(
            AccountName.of("authentic-multitenant"),
            AbsolutePath.of("/var/lib/authentic2-multitenant"));
    ComponentFacts facts = ComponentFacts.builder().states(shipped).build();
    SystemUser user =
        t.systemUser("authentic2-multitenant")
            .uid(2103)
            .home("/var/lib/authentic2-multitenant")
            .on(web1);
    t.service("authentic", app("authentic", facts), s -> s.on(web1).single().runsAs(user));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    ShippedAccount shipped =
        new ShippedAccount(
            AccountName.of("authentic-multitenant"),
            AbsolutePath.of("/var/lib/authentic2-multitenant"));
    ComponentFacts facts = ComponentFacts.builder().states(shipped).build();
    SystemUser user =
        t.systemUser("authentic-multitenant")
            .uid(2103)
            .home("/var/lib/authentic2-multitenant")
            .on(web1);
    t.service("authentic", app("authentic", facts), s -> s.on(web1).single().runsAs(user));
  }
}
