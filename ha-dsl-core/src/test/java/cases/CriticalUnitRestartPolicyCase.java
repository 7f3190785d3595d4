package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.UnitPolicy;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;
import java.time.Duration;

/** A unit that users depend on stays dead. */
public final class CriticalUnitRestartPolicyCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    ComponentFacts unit =
        ComponentFacts.builder().unit("combo.service", RestartPolicy.UNKNOWN).build();
    Service combo =
        t.service(
            "combo",
            app("combo", unit),
            s ->
                s.on(app1, app2)
                    .activeActive()
                    .states(UnitPolicy.of("combo.service", UnitPolicy.Restart.NO)));
    t.entrypoint("portal", combo);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    ComponentFacts unit =
        ComponentFacts.builder().unit("combo.service", RestartPolicy.UNKNOWN).build();
    Service combo =
        t.service(
            "combo",
            app("combo", unit),
            s ->
                s.on(app1, app2)
                    .activeActive()
                    .states(
                        UnitPolicy.of("combo.service", UnitPolicy.Restart.ON_FAILURE)
                            .startingAgain(Duration.ofSeconds(5), 5, Duration.ofSeconds(10))));
    t.entrypoint("portal", combo);
  }
}
