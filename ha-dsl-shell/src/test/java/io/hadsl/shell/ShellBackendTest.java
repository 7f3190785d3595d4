package io.hadsl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.UnitDocument;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.resource.UnitName;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ShellBackendTest {

  @Test
  void isFoundByItsId() {
    assertEquals(
        1,
        ServiceLoader.load(Backend.class).stream()
            .filter(each -> each.get().id().equals("shell"))
            .count());
  }

  @Test
  void writesAScriptForEachNodeAndTheRollout() {
    FileTree tree = new ShellBackend().render(SyntaxTest.everything(), RenderContext.standard());
    assertEquals(
        List.of(
            "hosts/web1/shell/apply.sh",
            "hosts/web2/shell/apply.sh",
            "rollout.sh",
            "shell/steps.sh"),
        tree.files().stream().map(GeneratedFile::path).toList());
    assertTrue(tree.files().stream().limit(3).allMatch(file -> file.mode() == 0755));
    assertEquals("node(web1)", tree.files().get(0).origin().element());
  }

  @Test
  void threadsDoNotChangeTheBytes() {
    Plan plan = SyntaxTest.everything();
    assertEquals(
        new ShellBackend().render(plan, new RenderContext(false)),
        new ShellBackend().render(plan, new RenderContext(true)));
  }

  @Test
  void aScriptThatSeveralStepsShareStandsThereOnce() {
    String script =
        SamplePlan.web1(
                Command.unless("one", "echo \"$X\" >/srv/one\n", "test -e /srv/one"),
                Command.unless("two", "echo \"$X\" >/srv/one\n", "test -e /srv/two"))
            .applyScript();
    assertEquals(script.indexOf(">/srv/one"), script.lastIndexOf(">/srv/one"));
    assertTrue(script.contains("  guarded_command one unless run=script_1 3<<'CHECK'\n"), script);
    assertFalse(script.contains("script_2"), script);
  }

  @Test
  void aTextThatSeveralUnitsShareStandsThereOnce() {
    UnitDocument document =
        UnitDocument.builder("Why.").section("Service").text("Restart", "always").build();
    String script =
        SamplePlan.web1(
                UnitFile.dropIn(UnitName.of("one.service"), "20-restart", document),
                UnitFile.dropIn(UnitName.of("two.service"), "20-restart", document))
            .ownScript();
    assertEquals(script.indexOf("Restart=always"), script.lastIndexOf("Restart=always"));
    assertTrue(
        script.contains(
            """
              unit_file /etc/systemd/system/one.service.d/20-restart.conf unit_1
              unit_file /etc/systemd/system/two.service.d/20-restart.conf unit_1
            """),
        script);
  }

  @Test
  void theRunbookNamesWhatAPersonTypes() {
    String runbook = new ShellBackend().runbook(SyntaxTest.everything());
    assertTrue(runbook.contains("./rollout.sh --dry-run"), runbook);
    assertTrue(runbook.contains("in 2 stages"), runbook);
    assertTrue(runbook.contains("~/.ha-dsl/sample/secrets"), runbook);
  }
}
