package io.hadsl.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.backend.Backends;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.backend.Synthesis;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

final class RenderProperties {

  private static FileTree render(Topology topology, boolean parallel) {
    ValidationReport report = Validator.standard().validate(topology);
    return Synthesis.render(
        Planner.plan(report.requireValid()),
        report,
        Backends.installed().all(),
        new RenderContext(parallel));
  }

  @Property(tries = 12)
  void everyBackendRendersTheSameBytesWhateverTheThreads(@ForAll Topology topology) {
    rendersTheSameBytesWhateverTheThreads(topology);
  }

  @Property(tries = 80)
  @Tag("proof")
  void everyBackendRendersTheSameBytesOfManyTopologies(@ForAll Topology topology) {
    rendersTheSameBytesWhateverTheThreads(topology);
  }

  private static void rendersTheSameBytesWhateverTheThreads(Topology topology) {
    FileTree tree = render(topology, true);
    assertEquals(
        List.of("cloud-init", "lxc", "puppet", "shell", "systemd", "vagrant"),
        List.copyOf(Backends.installed().ids()));
    assertEquals(tree, render(topology, false));
    for (Node node : topology.nodes()) {
      String script = "hosts/" + node.name() + "/shell/apply.sh";
      assertTrue(tree.get(script).isPresent(), () -> script + " is missing");
    }
  }

  @Property(tries = 40)
  void aChangedCopyBuiltBackIsTheSameTopology(@ForAll Topology topology) {
    Node first = topology.nodes().get(0);
    var changed = topology.toBuilder();
    changed.replace(first.toBuilder().packages("vim").build());
    assertFalse(changed.build().equals(topology));
    var back = changed.build().toBuilder();
    back.replace(first);
    assertEquals(topology, back.build());
  }
}
