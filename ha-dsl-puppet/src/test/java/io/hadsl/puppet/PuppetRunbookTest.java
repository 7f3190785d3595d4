package io.hadsl.puppet;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.Settings;
import org.junit.jupiter.api.Test;

/** The steps name the nodes on which there is something to do. */
final class PuppetRunbookTest {

  private record Part(String type) implements Component {
    @Override
    public Settings settings() {
      return Settings.NONE;
    }

    @Override
    public ComponentFacts facts(Instance instance) {
      return ComponentFacts.builder().build();
    }

    @Override
    public void plan(Instance instance, ResourceSink out) {}
  }

  private static String runbook(boolean isWebAnAgent) {
    Topology topology =
        Topology.named(
            "sample",
            t -> {
              Node control = t.node("control", "10.0.0.1", OsRelease.DEBIAN_12);
              Node web = t.node("web", "10.0.0.2", OsRelease.DEBIAN_12);
              t.service("server", new Part("puppet-server"), s -> s.on(control).single());
              t.service(
                  "agents",
                  new Part("puppet-agent"),
                  s -> isWebAnAgent ? s.on(control, web).activeActive() : s.on(control).single());
            });
    return new PuppetBackend()
        .runbook(PlanFixture.of(topology, n -> n.add("base", new OsPackage("curl"))));
  }

  @Test
  void otherNodesAskForTheirCertificates() {
    String text = runbook(true);
    assertTrue(text.contains("\n3. On `web`, at the same time"), text);
  }

  @Test
  void aServerThatIsTheOnlyAgentHasNoOthers() {
    String text = runbook(false);
    assertTrue(text.contains("\n3. Nothing is to be done elsewhere"), text);
    assertFalse(text.contains("On ,"), text);
  }
}
