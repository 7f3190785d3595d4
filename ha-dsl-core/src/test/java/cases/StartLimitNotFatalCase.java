package cases;

import static cases.Stub.app;
import static io.hadsl.core.fact.UnitPolicy.Restart.ON_FAILURE;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.UnitPolicy;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import java.time.Duration;

/** Five failures in half a second, and a unit is left dead. */
public final class StartLimitNotFatalCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    t.service(
        "combo",
        app(
            "combo",
            UnitPolicy.of("combo.service", ON_FAILURE)
                .startingAgain(Duration.ofMillis(100), 5, Duration.ofSeconds(10))),
        s -> s.on(app1).single());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    t.service(
        "combo",
        app(
            "combo",
            UnitPolicy.of("combo.service", ON_FAILURE)
                .startingAgain(Duration.ofSeconds(5), 5, Duration.ofSeconds(10))),
        s -> s.on(app1).single());
  }
}
