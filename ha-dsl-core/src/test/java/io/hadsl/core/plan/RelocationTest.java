package io.hadsl.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hadsl.programs.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real program on a real mount, in a mount namespace of its own. */
final class RelocationTest {

  @TempDir Path dir = Path.of("set by JUnit");

  @BeforeEach
  void rootAndNamespaces() throws IOException {
    Programs.require("unshare", "util-linux");
    boolean root = Programs.run("unshare", "--mount", "true").status() == 0;
    assertTrue(root || System.getenv("CI") == null, "CI must be able to unshare a mount namespace");
    assumeTrue(root, "needs root to mount a file system of its own");
    try (InputStream in = Relocation.class.getResourceAsStream("relocate.sh")) {
      Files.copy(Objects.requireNonNull(in), dir.resolve("relocate"));
    }
    Files.createDirectories(dir.resolve("share"));
    Files.createDirectories(dir.resolve("bin"));
    // Stands in for systemd: every unit is in one state, and what is asked of it is written down.
    Files.writeString(
        dir.resolve("bin/systemctl"),
        """
        #!/bin/sh
        echo "$*" >> "$LOG"
        [ "$1" != is-active ] || { echo "${STATE:-active}"; [ "${STATE:-active}" = active ] || exit 3; }
        """);
    assertTrue(dir.resolve("bin/systemctl").toFile().setExecutable(true));
  }

  /** Runs shell lines with a tmpfs on $S, the program as r, and data to be moved at $F. */
  private Programs.Result run(String lines) throws IOException {
    Path script = dir.resolve("script");
    Files.writeString(
        script,
        """
        cd "$1"; S=$1/share F=$1/var/lib/app T=$1/share/store/var/lib/app LOG=$1/log
        export LOG; PATH=$1/bin:$PATH
        mount -t tmpfs tmpfs "$S"; mount -t tmpfs tmpfs /run
        r() { sh "$D/relocate" "$@"; }
        D=$1
        """
            + lines);
    return Programs.run(
        "unshare",
        "--mount",
        "--propagation",
        "private",
        "sh",
        "-eu",
        script.toString(),
        dir.toString());
  }

  private static void assertOutput(String expected, Programs.Result result) {
    assertEquals(expected, result.output());
    assertEquals(0, result.status());
  }

  @Test
  void dataIsMovedWithItsModesAndAKeptCopyAndTheUnitIsStoppedFirst() throws IOException {
    assertOutput(
        """
        hello
        640
        kept
        link
        is-active app.service
        stop app.service
        is-active cron.service
        stop cron.service
        start cron.service
        """,
        run(
            """
            mkdir -p "$F/sub"; echo hello > "$F/sub/file"; chmod 640 "$F/sub/file"
            r move "$S" "$F" "$T" app.service
            cat "$T/sub/file"; stat -c %a "$F/sub/file"
            [ -f "$F.before-ha-dsl/sub/file" ] && echo kept
            [ "$(readlink "$F")" = "$T" ] && echo link
            cat "$LOG"
            """));
  }

  @Test
  void aTimerIsStoppedAndItsJobIsWaitedFor() throws IOException {
    assertOutput(
        "stop tick.timer\nis-active tick.service\n",
        run(
            """
            mkdir -p "$F"; echo 1 > "$F/file"
            printf '#!/bin/sh\necho waited >>"$LOG"; touch ended\n' >bin/sleep; chmod 0755 bin/sleep
            mv bin/systemctl bin/real
            printf '#!/bin/sh\n[ "$2 " != "tick.service " ] || [ ! -e ended ] || STATE=inactive; export STATE\nexec real "$@"\n' >bin/systemctl
            chmod 0755 bin/systemctl
            r move "$S" "$F" "$T" tick.timer
            [ "$(grep -c waited "$LOG")" = 1 ] || cat "$LOG"
            [ -e "$T/file" ]
            grep -A 1 'stop tick.timer' "$LOG"
            """));
  }

  @Test
  void aUnitThatIsAboutToStartIsStoppedTooAndOneThatRestsIsLeftAlone() throws IOException {
    assertOutput(
        "is-active app.service\nstop app.service\nis-active app.service\n",
        run(
            """
            mkdir -p "$F"; echo 1 > "$F/file"
            STATE=activating r move "$S" "$F" "$T" app.service
            F=$F-2 T=$T-2; mkdir -p "$F"; echo 1 > "$F/file"
            STATE=inactive r move "$S" "$F" "$T" app.service
            grep app "$LOG"
            """));
  }

  @Test
  void cronThatAKilledRunHeldIsStartedByTheNext() throws IOException {
    Programs.Result result =
        run(
            """
            mkdir -p "$F"; echo 1 > "$F/file"
            printf '#!/bin/sh\nkill -KILL "$PPID"\n' >bin/cp; chmod 0755 bin/cp
            r move "$S" "$F" "$T" || echo killed
            rm bin/cp; : >"$LOG"
            STATE=inactive r move "$S" "$F" "$T"
            grep start "$LOG"
            r move "$S" "$F" "$T"
            grep -c start "$LOG" | grep -qx 1
            """);
    // The shell says "Killed" before.
    assertTrue(result.output().endsWith("killed\nstart cron.service\n"), result.output());
    assertEquals(0, result.status());
  }

  @Test
  void aUnitGoesOnWithItsOldDataIfItCannotBeCopied() throws IOException {
    Programs.Result result =
        run(
            """
            mkdir -p "$F"; echo 1 > "$F/file"; mount -o remount,ro "$S"
            r move "$S" "$F" "$T" app.service && exit 9
            cat "$LOG" "$F/file"; [ ! -L "$F" ]
            """);
    assertTrue(
        result
            .output()
            .endsWith(
                """
                stop app.service
                is-active cron.service
                stop cron.service
                start app.service
                start cron.service
                1
                """),
        result.output());
  }

  @Test
  void jobsOfCronThatRunAreWaitedFor() throws IOException {
    assertOutput(
        "stop cron.service\nwaited\nstart cron.service\n",
        run(
            """
            mkdir -p "$F"; echo 1 > "$F/file"
            mount -t tmpfs tmpfs /sys/fs/cgroup; G=/sys/fs/cgroup/system.slice/cron.service
            mkdir -p "$G"; echo 4711 > "$G/cgroup.procs"
            printf '#!/bin/sh\necho waited >> "$LOG"; : > %s\n' "$G/cgroup.procs" > "$D/bin/sleep"
            chmod +x "$D/bin/sleep"
            r move "$S" "$F" "$T"
            grep -v is-active "$LOG"
            """));
  }

  @Test
  void jobsThatDoNotEndKeepTheDataWhereItIs() throws IOException {
    Programs.Result result =
        run(
            """
            mkdir -p "$F"; echo 1 > "$F/file"
            mount -t tmpfs tmpfs /sys/fs/cgroup; G=/sys/fs/cgroup/systemd/system.slice/cron.service
            mkdir -p "$G"; echo 4711 > "$G/cgroup.procs"
            printf '#!/bin/sh\n' > "$D/bin/sleep"; chmod +x "$D/bin/sleep"
            r move "$S" "$F" "$T" app.service && exit 9
            [ ! -L "$F" ] && [ ! -e "$T" ]; tail -n 2 "$LOG"
            """);
    assertTrue(result.output().contains("jobs of cron run for longer"), result.output());
    assertTrue(
        result.output().endsWith("start app.service\nstart cron.service\n"), result.output());
  }

  @Test
  void aNodeThatWasBuiltAnewTakesTheDataOfTheShare() throws IOException {
    assertOutput(
        "shared\nlocal\n",
        run(
            """
            mkdir -p "$F" "$T"; echo local > "$F/file"; echo shared > "$T/file"
            STATE=inactive r adopt "$S" "$F" "$T" app.service
            cat "$F/file" "$F.before-ha-dsl/file"
            """));
  }

  @Test
  void dataThatAUnitWorksOnIsNotSetAsideForWhatLiesOnTheShare() throws IOException {
    Programs.Result result =
        run(
            """
            mkdir -p "$F" "$T"; echo local > "$F/file"; echo stale > "$T/file"
            r adopt "$S" "$F" "$T" app.service && exit 9
            cat "$F/file"; [ ! -L "$F" ]
            """);
    assertTrue(result.output().contains("and app.service works on the first"), result.output());
    assertTrue(result.output().endsWith("local\n"), result.output());
  }

  @Test
  void movingTwiceChangesNothing() throws IOException {
    assertOutput(
        "same\n",
        run(
            """
            mkdir -p "$F"; echo 1 > "$F/file"
            r move "$S" "$F" "$T"
            before=$(find "$D/share" "$D/var" | sort); r move "$S" "$F" "$T"
            [ "$before" = "$(find "$D/share" "$D/var" | sort)" ] && echo same
            """));
  }

  @Test
  void nothingIsTouchedWhileTheShareIsNotMounted() throws IOException {
    Programs.Result result =
        run(
            """
            umount "$S"; mkdir -p "$F"; echo 1 > "$F/file"
            r move "$S" "$F" "$T" && exit 9
            [ -f "$F/file" ] && [ ! -L "$F" ] && [ ! -e "$T" ] && echo untouched
            """);
    assertTrue(result.output().contains("is not mounted; nothing was changed"), result.output());
    assertTrue(result.output().endsWith("untouched\n"), result.output());
  }

  @Test
  void dataOnBothSidesIsNeverOverwritten() throws IOException {
    Programs.Result result =
        run(
            """
            mkdir -p "$F" "$T"; echo local > "$F/file"; echo shared > "$T/file"
            r move "$S" "$F" "$T" && exit 9
            cat "$F/file" "$T/file"
            """);
    assertTrue(result.output().contains("have data: look at both"), result.output());
    assertTrue(result.output().endsWith("local\nshared\n"), result.output());
  }

  @Test
  void aLinkWaitsForItsTarget() throws IOException {
    Programs.Result result =
        run("r link \"$S\" \"$F\" \"$T\" && exit 9; [ ! -e \"$F\" ] && echo none");
    assertTrue(result.output().contains("first node has to move its data"), result.output());
    assertTrue(result.output().endsWith("none\n"), result.output());
  }

  @Test
  void linkingKeepsWhatAPackageLeftBehind() throws IOException {
    assertOutput(
        "shared\nlocal\n",
        run(
            """
            mkdir -p "$F" "$T"; echo local > "$F/file"; echo shared > "$T/file"
            r link "$S" "$F" "$T"; r link "$S" "$F" "$T"
            cat "$F/file" "$F.before-ha-dsl/file"
            """));
  }

  @Test
  void anInterruptedCopyIsMadeAgain() throws IOException {
    assertOutput(
        "whole\n",
        run(
            """
            mkdir -p "$F" "$T.partial-copy"; echo whole > "$F/file"; echo ha > "$T.partial-copy/file"
            r move "$S" "$F" "$T"; cat "$T/file"; [ ! -e "$T.partial-copy" ]
            """));
  }

  @Test
  void aMoveInterruptedBeforeTheLinkGoesOn() throws IOException {
    assertOutput(
        "whole\n",
        run(
            """
            mkdir -p "$T" "$F.before-ha-dsl"; echo whole > "$T/file"
            r move "$S" "$F" "$T"; cat "$F/file"
            """));
  }

  @Test
  void namesWithBlanksAndDashesAreJustNames() throws IOException {
    assertOutput(
        "1\n",
        run(
            """
            F="$D/-a b/*"; T="$S/-x y/*"; mkdir -p "$F"; echo 1 > "$F/file"
            r move "$S" "$F" "$T"; cat "$F/file"; [ -L "$F" ]
            """));
  }
}
