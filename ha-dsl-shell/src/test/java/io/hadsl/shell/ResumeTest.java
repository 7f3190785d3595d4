package io.hadsl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.programs.Programs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that was cut short is finished by the next one. */
class ResumeTest {

  private static final UnitState UNIT = UnitState.running("demo.service");
  private static final TextFile FILE = TextFile.of("/etc/demo.conf", "new\n");

  private Sandbox sandbox;

  @BeforeEach
  void open() {
    sandbox = Sandbox.open("web1");
    sandbox.must("touch /fake/active/demo.service; echo enabled >/fake/boot/demo.service");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void aRestartIsMadeUpForAfterAKill() {
    // Kills the run that it is part of, the first time.
    Command crash =
        Command.creates(
            "crash",
            "touch /var/survived; kill -KILL \"$(cat /tmp/pid)\"; sleep 5\n",
            AbsolutePath.of("/var/survived"));
    String script =
        new SamplePlan()
            .node("web1", "10.77.0.21")
            .add(FILE, List.of(UNIT.id()))
            .add(crash)
            .add(UNIT)
            .applyScript();
    sandbox.write("/tmp/apply.sh", script);
    sandbox.run("sh /tmp/apply.sh & echo $! >/tmp/pid; wait");
    assertEquals("new\n", sandbox.read("/etc/demo.conf"));
    assertFalse(sandbox.must("cat /fake/calls 2>/dev/null || :").contains("restart"));

    Programs.Result verified = sandbox.apply(script, "--verify");
    assertEquals(2, verified.status());
    assertTrue(
        verified.output().contains("drift        unit(demo.service): has to read what changed"),
        verified.output());
    Programs.Result next = sandbox.apply(script, "");
    assertTrue(next.output().endsWith("\nweb1: 3 steps, 2 ok, 1 changed\n"), next.output());
    assertEquals("restart -- demo.service\n", sandbox.read("/fake/calls"));
    assertEquals(0, sandbox.apply(script, "--verify").status());
    assertTrue(sandbox.apply(script, "").output().endsWith(" 3 ok, 0 changed\n"));
    assertEquals("restart -- demo.service\n", sandbox.read("/fake/calls"));
  }

  /** dpkg's own words in Debian 12, and apt-get's; in 10 dpkg says "dpkg frontend is locked by". */
  @Test
  void waitsWhileOthersInstallPackages() {
    sandbox.write(
        "/usr/local/sbin/dpkg",
        """
        #!/bin/sh
        echo "dpkg $*" >>/fake/calls
        [ $(grep -c '^dpkg' /fake/calls) -gt 2 ] && exit
        echo 'dpkg: error: dpkg frontend lock was locked by another process with pid 4711' >&2
        exit 2
        """);
    sandbox.write(
        "/usr/local/sbin/apt-get",
        """
        #!/bin/sh
        if [ ! -e /fake/waited ]; then
          echo 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 4712' >&2
          : >/fake/waited
          exit 100
        fi
        echo 'E: Unable to locate package demo'
        exit 100
        """);
    sandbox.write("/usr/local/sbin/sleep", "#!/bin/sh\necho \"sleep $1\" >>/fake/calls\n");
    sandbox.must("cd /usr/local/sbin && chmod 0755 dpkg apt-get sleep");
    Programs.Result result =
        sandbox.apply(
            new SamplePlan().node("web1", "10.77.0.21").add(new OsPackage("demo")).applyScript(),
            "");
    // Every other failure ends the run at once.
    assertEquals(1, result.status());
    assertTrue(result.output().contains("Unable to locate package demo"), result.output());
    assertEquals("sleep 10\n", sandbox.read("/fake/calls"));
    sandbox.must("printf '#!/bin/sh\\n' >/usr/local/sbin/apt-get");
    sandbox.apply(
        new SamplePlan().node("web1", "10.77.0.21").add(new OsPackage("demo")).applyScript(), "");
    assertEquals(
        """
        sleep 10
        dpkg --force-confold --force-confdef --configure -a
        sleep 10
        dpkg --force-confold --force-confdef --configure -a
        sleep 10
        dpkg --force-confold --force-confdef --configure -a
        """,
        sandbox.read("/fake/calls"));
  }

  @Test
  void aRestartThatFailedIsTriedAgain() {
    String script =
        new SamplePlan()
            .node("web1", "10.77.0.21")
            .add(FILE, List.of(UNIT.id()))
            .add(UNIT.reloading())
            .applyScript();
    sandbox.must("touch /fake/broken/demo.service");
    Programs.Result failed = sandbox.apply(script, "");
    assertEquals(1, failed.status());
    assertEquals(
        """
        -- sample
        [1/2] changed      file(/etc/demo.conf): does not exist
        [2/2] failed       unit(demo.service): systemctl reload-or-restart demo.service failed
            | Job for demo.service failed.
            | (what demo.service logged)
        web1: stopped at step 2 of 2. When the cause is mended, run the same again:
          finished steps are only looked at, and pending restarts are still known.
        """,
        failed.output());
    sandbox.must("rm /fake/broken/demo.service /fake/calls");
    assertEquals(0, sandbox.apply(script, "").status());
    assertEquals("reload-or-restart -- demo.service\n", sandbox.read("/fake/calls"));
  }

  @Test
  void aStageDoesItsOwnStepsAndLeavesReactionsToTheNext() {
    Command reacts = Command.onNotify("say / so \"twice\"", "echo said >>/var/said\n");
    String script =
        new SamplePlan()
            .node("web1", "10.77.0.21")
            .add(FILE, List.of(reacts.id(), new ResourceId("unit", "demo.service")))
            .stage(1)
            .add(reacts)
            .add(UNIT)
            .applyScript();
    assertTrue(
        sandbox.apply(script, "--stage 1").output().endsWith("web1: 1 steps, 0 ok, 1 changed\n"));
    assertEquals("", sandbox.must("cat /var/said 2>/dev/null || :"));
    assertTrue(
        sandbox.apply(script, "--stage 2").output().endsWith("web1: 2 steps, 0 ok, 2 changed\n"));
    assertEquals("said\n", sandbox.read("/var/said"));
    assertEquals("restart -- demo.service\n", sandbox.read("/fake/calls"));
    assertEquals("", sandbox.read("/var/lib/ha-dsl/pending"));
    assertTrue(
        sandbox.apply(script, "--stage 7").output().endsWith("web1: 0 steps, 0 ok, 0 changed\n"));
  }

  @Test
  void aCommandIsTriedAgainAndItsTimeIsLimited() {
    Command second =
        Command.unless(
                "second",
                "echo try >>/var/tries; grep -c . /var/tries | grep -q 2\n",
                "test -e /var/tries")
            .patient(Duration.ofSeconds(9), 2, Duration.ZERO);
    Command slow =
        Command.unless("slow", "echo begun; sleep 60\n", "false")
            .patient(Duration.ofSeconds(1), 1, Duration.ZERO);
    Programs.Result result = sandbox.apply(SamplePlan.web1(second, slow).applyScript(), "");
    assertEquals(1, result.status());
    assertTrue(result.output().contains("[1/2] changed      command(second)"), result.output());
    assertTrue(
        result
            .output()
            .contains("command(slow): exit status 124: took more than 1 s\n    | begun\n"),
        result.output());
  }

  @Test
  void commandsThatShareAScriptAndACheckHaveTheirOwnValues() {
    Command first =
        Command.unless("first", "echo \"$V\" >>/srv/values\n", "grep -q \"$V\" /srv/values")
            .with("V", "one");
    Command second =
        Command.unless("second", "echo \"$V\" >>/srv/values\n", "grep -q \"$V\" /srv/values")
            .with("V", "two")
            .patient(Duration.ofSeconds(20), 2, Duration.ofSeconds(1));
    String script = SamplePlan.web1(first, second).applyScript();
    assertEquals(0, sandbox.apply(script, "").status());
    assertEquals("one\ntwo\n", sandbox.read("/srv/values"));
    assertTrue(sandbox.apply(script, "").output().endsWith(" 2 ok, 0 changed\n"));
  }

  @Test
  void aPackageThatCannotBeInstalledStopsTheRunWithTheReason() {
    String script = SamplePlan.web1(new OsPackage("demo-one"), FILE).applyScript();
    sandbox.must("touch /fake/broken/demo-one");
    Programs.Result failed = sandbox.apply(script, "");
    assertEquals(1, failed.status());
    assertTrue(
        failed.output().contains("    | E: Unable to locate package demo-one\n"), failed.output());
    assertEquals("", sandbox.must("ls /etc/demo.conf 2>/dev/null || :"));
    sandbox.must("rm /fake/broken/demo-one");
    assertEquals(0, sandbox.apply(script, "").status());
  }

  @Test
  void oneRunAtATime() {
    String script =
        SamplePlan.web1(Command.unless("wait", "touch /tmp/begun; sleep 3\n", "false"))
            .applyScript();
    sandbox.write("/tmp/apply.sh", script);
    Programs.Result second =
        sandbox.run(
            "sh /tmp/apply.sh >/dev/null & while [ ! -e /tmp/begun ]; do sleep 0.1; done;"
                + " sh /tmp/apply.sh; s=$?; wait; exit $s");
    assertEquals(1, second.status());
    assertEquals(
        "web1: refused: another run is going on (it holds /run/ha-dsl.lock)\n", second.output());
  }
}
