package io.hadsl.core.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Topology;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.OsRelease;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynthesisTest {

  private static final Topology TOPOLOGY =
      Topology.named(
          "small",
          t ->
              t.node(
                  "a",
                  "10.0.0.1",
                  OsRelease.DEBIAN_12,
                  n ->
                      n.hostName("a.example.org")
                          .minimum(Hardware.of(2, DataSize.gib(4), DataSize.gib(20)))));
  private static final ValidationReport REPORT = Validator.standard().validate(TOPOLOGY);
  private static final Plan PLAN = Planner.plan(REPORT.requireValid());

  private record Fake(String id, Purpose purpose, String path) implements Backend {
    @Override
    public String summary() {
      return "what " + id + " is for";
    }

    @Override
    public FileTree render(Plan plan, RenderContext context) {
      return FileTree.builder().add(GeneratedFile.text(path, id, Origin.NONE)).build();
    }

    @Override
    public String runbook(Plan plan) {
      return "run " + id;
    }
  }

  private static final Backend MACHINES = new Fake("vm", Backend.Purpose.MACHINES, "vm/x");
  private static final Backend PUPPET = new Fake("puppet", Backend.Purpose.CONFIGURATION, "p/x");
  private static final Backend SHELL = new Fake("shell", Backend.Purpose.CONFIGURATION, "s/x");

  private static FileTree render(boolean parallel, Backend... backends) {
    return Synthesis.render(PLAN, REPORT, List.of(backends), new RenderContext(parallel));
  }

  private static String readme(Backend... backends) {
    byte[] readme = render(true, backends).get(Synthesis.README).orElseThrow().content();
    return new String(readme, StandardCharsets.UTF_8);
  }

  @Test
  void holdsTheFilesOfAllBackendsAndTheRunbook() {
    assertEquals("[README.md, p/x, s/x, vm/x]", render(true, SHELL, MACHINES, PUPPET).toString());
  }

  @Test
  void threadsAndOrderChangeNothing() {
    assertEquals(render(true, SHELL, MACHINES, PUPPET), render(false, PUPPET, SHELL, MACHINES));
  }

  @Test
  void refusesAFileThatTwoBackendsMake() {
    Backend other = new Fake("other", Backend.Purpose.PARTS, "s/x");
    assertThrows(IllegalArgumentException.class, () -> render(true, SHELL, other));
  }

  @Test
  void theRunbookGoesInTheOrderOfWork() {
    String page = readme(SHELL, MACHINES, PUPPET);
    int before = 0;
    for (String part :
        List.of(
            "# small",
            "| `a.example.org` | `10.0.0.1` | debian-12 | 2 cores, 4 GiB, disk 20 GiB, amd64 |",
            "## 1. Make the machines\n\n### vm: what vm is for\n\nrun vm\n",
            "## 2. Turn them into what the topology says\n\nChoose one of `puppet`, `shell`;",
            "### puppet: what puppet is for\n\nrun puppet\n",
            "### shell: what shell is for\n\nrun shell\n")) {
      int at = page.indexOf(part, before);
      assertTrue(at >= 0, part + "\nis not, or not in its place, in\n" + page);
      before = at;
    }
  }

  private record Silent(String id) implements Backend {
    @Override
    public FileTree render(Plan plan, RenderContext context) {
      return FileTree.builder().build();
    }
  }

  @Test
  void aBackendThatSaysNothingHasNoEmptySection() {
    String page = readme(new Silent("silent"));
    assertTrue(page.contains("### silent\n\nIt gives no instructions of its own.\n"), page);
  }

  @Test
  void theOnlyWayIsNoChoice() {
    assertFalse(readme(SHELL).contains("Choose"), readme(SHELL));
  }
}
