package io.hadsl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.OsGroup;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.OsUser;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitDocument;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.Gid;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Uid;
import io.hadsl.programs.Programs;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code apply.sh} does to a machine, on a copy of this one. */
class ApplyRunTest {

  private static final ResourceId DEMO_UNIT = new ResourceId("unit", "demo.service");
  private static final ResourceId RELOAD = new ResourceId("command", "daemon-reload");
  private static final SecretRef SECRET = new SecretRef("demo/db");

  private Sandbox sandbox;

  @BeforeEach
  void open() {
    sandbox = Sandbox.open("web1");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  /** A small service with all it needs. */
  private static SamplePlan demo() {
    UnitDocument unit =
        UnitDocument.builder("A service of the test's.")
            .section("Service")
            .command("ExecStart", List.of("/bin/sleep", "infinity"))
            .build();
    return new SamplePlan()
        .node("web1", "10.77.0.21")
        .add(new OsGroup(AccountName.of("demo"), Gid.of(2106)))
        .add(
            new OsUser(
                AccountName.of("demo"),
                Uid.of(2106),
                AccountName.of("demo"),
                AbsolutePath.of("/var/lib/demo"),
                AbsolutePath.of("/bin/false"),
                "demo daemon"))
        .add(new OsPackage("demo-one"), new OsPackage("demo-two"))
        .add(new Directory(AbsolutePath.of("/etc/demo"), Ownership.of("root", "demo", 0750)))
        .add(
            TextFile.of(
                AbsolutePath.of("/etc/demo/settings.py"),
                Content.builder()
                    .text("PASSWORD = '")
                    .secret(SECRET, Content.Escaping.SINGLE_QUOTED)
                    .text("'\nmail = 'me@secret.example'\n")
                    .build(),
                Ownership.of("root", "demo", 0640)),
            List.of(DEMO_UNIT))
        .add(new AbsentPath(AbsolutePath.of("/etc/cron.d/e2scrub_all")))
        .add(new Symlink(AbsolutePath.of("/etc/demo-link"), AbsolutePath.of("/etc/demo")))
        .add(UnitFile.unit(UnitName.of("demo.service"), unit), List.of(RELOAD))
        .add(Command.onNotify("daemon-reload", "systemctl daemon-reload\n"), List.of(DEMO_UNIT))
        .add(UnitState.running("demo.service"))
        .stage(1)
        .add(
            Command.creates(
                    "greet",
                    "printf '%s' \"$WORDS\" >/tmp/greeting\n",
                    AbsolutePath.of("/tmp/greeting"))
                .with("WORDS", "it's $HOME; \"`id`\" \\")
                .as("demo"));
  }

  @Test
  void bringsANodeToItsStateAndThenHasNothingToDo() {
    sandbox.write("/etc/ha-dsl-secrets/in/demo__db", "it's\\1 & @secret:verbatim:demo__db@\n");
    String script = demo().applyScript();

    Programs.Result first = sandbox.apply(script, "");
    assertEquals(0, first.status(), first.output());
    assertTrue(first.output().contains("\nweb1: 12 steps, 0 ok, 12 changed\n"), first.output());
    assertEquals(
        "PASSWORD = 'it\\'s\\\\1 & @secret:verbatim:demo__db@'\nmail = 'me@secret.example'\n",
        sandbox.read("/etc/demo/settings.py"));
    assertEquals("root:demo 640\n", sandbox.must("stat -c '%U:%G %a' /etc/demo/settings.py"));
    assertEquals(
        "demo:x:2106:2106:demo daemon:/var/lib/demo:/bin/false\n",
        sandbox.must("getent passwd demo"));
    assertEquals("/etc/demo\n", sandbox.must("readlink /etc/demo-link"));
    assertEquals("it's $HOME; \"`id`\" \\", sandbox.read("/tmp/greeting"));
    assertEquals("demo\n", sandbox.must("stat -c %U /tmp/greeting"));
    String calls = sandbox.read("/fake/calls");
    assertEquals(1, count(calls, " install "), calls);
    assertTrue(calls.contains(" install -- demo-one demo-two\n"), calls);
    assertTrue(calls.endsWith("daemon-reload\nstart -- demo.service\nenable -- demo.service\n"));

    Programs.Result second = sandbox.apply(script, "");
    assertTrue(second.output().contains("\nweb1: 12 steps, 12 ok, 0 changed\n"), second.output());
    assertEquals(calls, sandbox.read("/fake/calls"), "the second run asked for something");
    assertEquals(0, sandbox.apply(script, "--verify").status());
    assertEquals("", sandbox.must("ls -A /run | grep ha-dsl.[A-Z] || :"), "scratch files stay");
  }

  @Test
  void aDryRunChangesNothing() {
    String before = sandbox.state();
    Programs.Result result = sandbox.apply(demo().applyScript(), "--dry-run");
    assertEquals(0, result.status(), result.output());
    assertTrue(
        result.output().contains("web1: 12 of 12 steps would change something"), result.output());
    assertEquals(before, sandbox.state());
  }

  @Test
  void verifyingFindsWhatWasChangedByHand() {
    sandbox.write("/etc/ha-dsl-secrets/in/demo__db", "secret");
    String script = demo().applyScript();
    assertEquals(0, sandbox.apply(script, "").status());
    sandbox.must(
        "echo more >>/etc/demo/settings.py; chmod 0777 /etc/demo; rm /etc/demo-link;"
            + " touch /etc/cron.d/e2scrub_all; rm /fake/active/demo.service");
    String before = sandbox.state();

    Programs.Result drift = sandbox.apply(script, "--verify");
    assertEquals(2, drift.status(), drift.output());
    assertEquals(
        """
        -- sample
        [ 1/12] ok           group(demo)
        [ 2/12] ok           user(demo)
        [ 3/12] ok           package(demo-one)
        [ 4/12] ok           package(demo-two)
        [ 5/12] drift        file(/etc/demo): is root:demo,0777, not root:demo,0750
        [ 6/12] drift        file(/etc/demo/settings.py): has another text
        [ 7/12] drift        file(/etc/cron.d/e2scrub_all): exists
        [ 8/12] drift        file(/etc/demo-link): does not exist
        [ 9/12] ok           file(/etc/systemd/system/demo.service)
        [10/12] ok           command(daemon-reload)
        [11/12] drift        unit(demo.service): is inactive
        [12/12] ok           command(greet)
        web1: 5 of 12 steps are not as wanted
        """,
        drift.output());
    assertEquals(before, sandbox.state(), "verifying changed something");

    assertEquals(0, sandbox.apply(script, "").status());
    assertEquals(0, sandbox.apply(script, "--verify").status());
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}
