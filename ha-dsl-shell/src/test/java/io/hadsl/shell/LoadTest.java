package io.hadsl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.resource.Command;
import io.hadsl.programs.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a node's script finds the functions that it calls, and what it says if it does not. */
class LoadTest {

  private static final String SCRIPT =
      SamplePlan.web1(Command.unless("make", "echo made >/srv/made\n", "[ -e /srv/made ]"))
          .ownScript();

  private Sandbox sandbox;

  @BeforeEach
  void open() {
    sandbox = Sandbox.open("web1");
    sandbox.write("/out/hosts/web1/shell/apply.sh", SCRIPT);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void runsInTheOutputFromAnyFolder() {
    sandbox.write("/out/shell/steps.sh", Library.steps("sample"));
    Programs.Result result = sandbox.run("cd /out/hosts && sh web1/shell/apply.sh");
    assertEquals(0, result.status(), result.output());
    assertTrue(result.output().endsWith("web1: 1 steps, 0 ok, 1 changed\n"), result.output());
    assertEquals("made\n", sandbox.read("/srv/made"));
    assertEquals(0, sandbox.run("cd /out/hosts/web1/shell && sh apply.sh --verify").status());
  }

  @Test
  void runsWhereBothStandInOneFolder() {
    sandbox.write("/out/hosts/web1/shell/steps.sh", Library.steps("sample"));
    assertEquals(0, sandbox.run("sh /out/hosts/web1/shell/apply.sh").status());
    assertEquals("made\n", sandbox.read("/srv/made"));
  }

  @Test
  void saysWhatIsMissing() {
    assertEquals(
        new Programs.Result(
            1, "web1: steps.sh is missing: copy shell/steps.sh of the output beside this script\n"),
        sandbox.run("sh /out/hosts/web1/shell/apply.sh"));
  }

  @Test
  void refusesFunctionsOfAnotherVersion() {
    String other = Library.steps("sample").replaceFirst("STEPS=\\w+", "STEPS=000000000000");
    sandbox.write("/out/shell/steps.sh", other);
    Programs.Result result = sandbox.run("sh /out/hosts/web1/shell/apply.sh");
    assertEquals(1, result.status());
    assertEquals(
        "web1: /out/hosts/web1/shell/../../../shell/steps.sh is of another version:"
            + " copy both from one output\n",
        result.output());
  }

  @Test
  void refusesAnOutputThatIsHalfNew() {
    sandbox.write("/out/shell/steps.sh", Library.steps("sample"));
    sandbox.write("/out/.ha-dsl/journal", "");
    assertEquals(
        new Programs.Result(
            1,
            "web1: refused: a run of ha-dsl was cut short while it changed this output, so some"
                + " files are new and some old: run ha-dsl synth sample again, which mends it\n"),
        sandbox.run("cd /out && sh hosts/web1/shell/apply.sh"));
    assertEquals("none\n", sandbox.must("cat /srv/made 2>/dev/null || echo none"));
    sandbox.must("rm /out/.ha-dsl/journal");
    assertEquals(0, sandbox.run("sh /out/hosts/web1/shell/apply.sh").status());
  }
}
