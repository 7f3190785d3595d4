package io.hadsl.lab.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.image.BaseImage;
import io.hadsl.lab.image.Cache;
import io.hadsl.lab.image.PackageRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("lab")
class MachinesTest {

  private static final Duration SHORT = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private LabHome home;
  private BaseImage base;

  @BeforeEach
  void prepare() {
    LabPrograms.require();
    home = new LabHome(folder.resolve("labs"));
    base = BaseImage.of("bookworm", Cache.usual());
  }

  /** A test that failed half-way leaves nothing either. */
  @AfterEach
  void removeAll() {
    home.labs().forEach(id -> Machines.open(home, id).destroy());
  }

  @Test
  void machinesMeetAreCutOffKilledAndStartedAgain() {
    try (Machines lab = Machines.create(home, "pair", "lab0", "10.77.0.1/24")) {
      Machine one = lab.boot(MachineSpec.named("one", base).address("10.77.0.2/24"));
      Machine two =
          lab.boot(
              MachineSpec.named("two", base)
                  .hostName("second")
                  .address("10.77.0.3/24")
                  .hosts("10.77.0.2 one\n"));

      assertEquals("second", two.run(SHORT, "hostname").orFail("ask").out().strip());
      assertEquals(0, two.run(SHORT, "ping", "-c1", "-W2", "one").status());
      assertTrue(lab.onNetwork("ip", "route").run().out().contains("10.77.0.0/24"));
      assertEquals("", one.run(SHORT, "ip", "route", "show", "default").out(), "a way out");
      assertEquals(0, one.shell(SHORT, "test -c /dev/fuse && exec 3<>/dev/fuse").status());

      one.cut();
      assertFalse(one.isConnected());
      assertEquals(1, two.run(SHORT, "ping", "-c1", "-W1", "one").status());
      one.heal();
      assertTrue(one.isConnected());
      assertEquals(0, two.run(SHORT, "ping", "-c1", "-W5", "one").status());

      one.shell(SHORT, "echo kept >/root/kept && sync").orFail("write");
      one.kill();
      assertFalse(one.isRunning());
      assertTrue(two.isRunning());
      one.start();
      assertEquals("kept\n", one.run(SHORT, "cat", "/root/kept").out());
      assertEquals(0, two.run(SHORT, "ping", "-c1", "-W5", "one").status());
      assertThrows(LabException.class, () -> lab.machine("three"));
    }
    assertNothingIsLeft("pair");
  }

  @Test
  void runsWithStatusOutputErrorsAndALimit() throws IOException {
    try (Machines lab = Machines.create(home, "runs", "lab0", "10.77.0.1/24")) {
      Machine one = lab.boot(MachineSpec.named("one", base));
      assertEquals(
          new Outcome(3, "out\n", "err\n"), one.shell(SHORT, "echo out; echo err >&2; exit 3"));
      assertEquals("$HOME `x`\n", one.run(SHORT, "echo", "$HOME `x`").out());

      Outcome late = one.shell(Duration.ofSeconds(1), "sleep 77");
      assertTrue(late.expired(), late::toString);
      assertEquals("", one.run(SHORT, "pgrep", "-f", "^sleep 77").out(), "still at work");
      // What runs on in the background keeps nobody waiting.
      long before = System.nanoTime();
      one.shell(SHORT, "sleep 10 &").orFail("leave something");
      assertTrue(System.nanoTime() - before < Duration.ofSeconds(8).toNanos());

      Path sent = Files.write(folder.resolve("sent"), new byte[] {0, -1, 10, 13, 39});
      one.push(sent, "/srv/a b/received", "0640");
      assertEquals("640\n", one.run(SHORT, "stat", "-c%a", "/srv/a b/received").out());
      Path back = folder.resolve("back");
      one.pull("/srv/a b/received", back);
      assertEquals(-1, Files.mismatch(sent, back));
    }
    assertNothingIsLeft("runs");
  }

  @Test
  void installsPackagesWithoutAWayOut() {
    PackageRepository packages =
        PackageRepository.of(List.of(List.of("tree", "sl")), base, Cache.usual());
    try (Machines lab = Machines.create(home, "packages", "lab0", "10.77.0.1/24")) {
      Machine one = lab.boot(MachineSpec.named("one", base).packages(packages));
      Duration minutes = Duration.ofMinutes(3);
      one.run(minutes, "apt-get", "-q", "update").orFail("update");
      one.run(minutes, "apt-get", "-qy", "install", "tree").orFail("install");
      assertEquals(0, one.run(SHORT, "tree", "--version").status());
      assertEquals(1, one.run(SHORT, "touch", "/srv/packages/Packages").status(), "not read-only");
    }
    assertNothingIsLeft("packages");
  }

  @Test
  void labsWithTheSameAddressesDoNotMeet() {
    try (Machines here = Machines.create(home, "here", "lab0", "10.77.0.1/24");
        Machines there = Machines.create(home, "there", "lab0", "10.77.0.1/24")) {
      Machine left = here.boot(MachineSpec.named("one", base).address("10.77.0.2/24"));
      Machine right = there.boot(MachineSpec.named("one", base).address("10.77.0.3/24"));
      assertEquals(1, left.run(SHORT, "ping", "-c1", "-W1", "10.77.0.3").status());
      left.kill();
      assertTrue(right.isRunning());
      assertThrows(LabException.class, () -> Machines.create(home, "here", "lab0", "10.77.0.1/24"));
    }
    assertNothingIsLeft("here");
    assertNothingIsLeft("there");
  }

  @Test
  void whatAKilledProcessLeftIsRemovedByItsName() {
    Machines lab = Machines.create(home, "lost", "lab0", "10.77.0.1/24");
    lab.boot(MachineSpec.named("one", base).address("10.77.0.2/24"));
    lab.boot(MachineSpec.named("two", base).address("10.77.0.3/24")).kill();
    // Its monitor cannot be asked any more, as if LXC itself had been killed.
    String monitor = "[lxc monitor] " + folder.resolve("labs/lost/nodes") + " lost-";
    ProcessHandle.allProcesses()
        .filter(
            process ->
                commandLine(process).startsWith(monitor) && commandLine(process).contains(".one"))
        .forEach(ProcessHandle::destroyForcibly);

    for (String id : home.labs()) {
      Machines.open(home, id).destroy();
    }

    assertNothingIsLeft("lost");
  }

  /** As kill -9 of lab up, and lab down --all after it. */
  @ParameterizedTest
  @ValueSource(longs = {100, 1_000, 2_500})
  void whatAProcessLeftThatWasKilledWhileMachinesBootIsRemoved(long after) throws Exception {
    Process up = BootChild.start(home, "halfway");
    try {
      while (!home.labs().contains("halfway")) {
        assertTrue(up.isAlive(), "it has failed");
        Thread.sleep(10);
      }
      Thread.sleep(after);
    } finally {
      up.destroyForcibly().waitFor();
    }

    Machines.open(home, "halfway").destroy();

    assertNothingIsLeft("halfway");
    // Nor does what was on its way come up later.
    Thread.sleep(2_000);
    assertNothingIsLeft("halfway");
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException e) {
      return "";
    }
  }

  private void assertNothingIsLeft(String id) {
    assertEquals(List.of(), home.labs());
    String own = folder.toString();
    assertEquals("", HostCommand.of("grep", own, "/proc/self/mountinfo").run().out(), "mounts");
    assertEquals(
        List.of(),
        ProcessHandle.allProcesses()
            .map(MachinesTest::commandLine)
            .filter(line -> line.contains(own + "/labs/" + id))
            .toList(),
        "processes");
    assertEquals("", HostCommand.of("ip", "link", "show", "type", "bridge").run().out(), "bridges");
    assertEquals(
        "",
        HostCommand.of("find", "/sys/fs/cgroup", "-name", "lxc.*." + id + "-????????.*")
            .run()
            .out(),
        "control groups");
    try (Stream<Path> files = Files.list(home.folder())) {
      assertEquals(0, files.count(), "files");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
