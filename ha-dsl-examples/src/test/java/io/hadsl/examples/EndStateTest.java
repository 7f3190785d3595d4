package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.examples.EndStateMachine.Way;
import io.hadsl.lab.PackageSets;
import io.hadsl.lab.StandIn;
import io.hadsl.lab.image.BaseImage;
import io.hadsl.lab.image.Cache;
import io.hadsl.lab.image.PackageRepository;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machines;
import io.hadsl.programs.Programs;
import io.hadsl.testkit.lab.LabAbility;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The machines of a topology are built twice, once by Puppet and once by apply.sh; the two of each
 * node are then alike. A second run of each finds nothing to do, and a hand-made change is seen and
 * mended.
 *
 * <p>All machines have Puppet's program and the secrets from the start, and no way out.
 */
@Tag("lab")
class EndStateTest {

  private static final Cache CACHE = Cache.usual();
  private static final String SUITE = "bookworm";

  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  @TempDir Path folder;
  private LabHome home;

  @BeforeEach
  void prepare() {
    LabAbility.require();
    Programs.require("lxc-start", "lxc");
    Programs.require("unshare", "util-linux");
    for (String program : List.of("mmdebstrap", "gpg", "openssl", "python3")) {
      Programs.require(program, program);
    }
    home = new LabHome(folder.resolve("labs"));
  }

  @AfterEach
  void removeAll() throws InterruptedException {
    threads.shutdownNow();
    // Its own lab is closed when it ends.
    threads.awaitTermination(1, TimeUnit.MINUTES);
    home.labs().forEach(id -> Machines.open(home, id).destroy());
  }

  /** An archive of our own stands in for Nextcloud's release: see the README in it. */
  @Test
  void nextcloud() throws Exception {
    StandIn archive = StandIn.nextcloud(CACHE);
    EndStateFiles files =
        EndStateFiles.write(
            new NextcloudHa(),
            Map.of("archive", archive.archive().toString(), "sha256", archive.sha256()),
            folder.resolve("nextcloud"));
    PackageRepository apt =
        PackageRepository.of(
            PackageSets.of(files.plan()).values(), BaseImage.of(SUITE, CACHE), CACHE);
    twoWaysLeadToOneState(
        files,
        (spec, lab) -> spec.packages(apt).readOnly(archive.archive(), archive.archive().toString()),
        Map.of(
            "control", "systemctl disable puppetserver.service",
            "revproxy", "chmod 0600 /etc/caddy/Caddyfile",
            "app1", "rm /opt/nextcloud/current",
            "app2", "systemctl stop srv-nextcloud.mount",
            "db", "systemctl stop mariadb.service",
            "cache", "echo '# by hand' >>/etc/redis/redis.conf"));
  }

  /** {@link PublikStandIns} says what is not the real thing. */
  @Test
  void publik() throws Exception {
    EndStateFiles files =
        EndStateFiles.write(
            new PublikHa(),
            Map.of("os", "debian-12", "machines", "laboratory"),
            folder.resolve("publik"));
    Path made = PublikStandIns.make(folder.resolve("entrouvert"));
    PackageRepository apt =
        PackageRepository.of(
            List.of(PublikStandIns.fromDebian(files.plan(), made)),
            BaseImage.of(SUITE, CACHE),
            CACHE);
    twoWaysLeadToOneState(
        files,
        new PublikStandIns(made, apt, files.tree().address().replaceAll("/.*", "")),
        Map.of(
            "web1", "echo >>/etc/systemd/system/combo.service.d/10-requires-mounts.conf",
            "web2", "rm /etc/wcs; mkdir /etc/wcs"));
  }

  private void twoWaysLeadToOneState(
      EndStateFiles files, EndStateSurroundings around, Map<String, String> changes)
      throws Exception {
    long start = System.nanoTime();
    BaseImage base = BaseImage.with(List.of("puppet-agent"), SUITE, CACHE);
    assertEquals(PackageSets.of(files.plan()).keySet(), changes.keySet(), "a change for each node");
    // Both at once: each way waits often, apply.sh for one stage after another.
    Future<Map<String, EndState>> byPuppet =
        threads.submit(() -> stateAfter(Way.PUPPET, files, base, around, changes));
    Map<String, EndState> shell = stateAfter(Way.SHELL, files, base, around, changes);
    Map<String, EndState> puppet = byPuppet.get();
    List<String> differences = differences(puppet, shell);
    puppet.forEach(
        (node, state) ->
            System.out.printf(
                "seen: %s built by Puppet and by apply.sh: %d lines (%d files, %d units, %d packages)%n",
                node,
                state.lines().size(),
                state.count("file"),
                state.count("unit"),
                state.count("package")));
    System.out.printf(
        "seen: both end states of %s: %d s%n",
        files.plan().topology().name(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    assertEquals(List.of(), differences);
    puppet.forEach((node, state) -> assertTrue(state.count("file") > 1000, node));
  }

  /** What the machines are like that one backend has built, and mended after a change each. */
  private Map<String, EndState> stateAfter(
      Way way,
      EndStateFiles files,
      BaseImage base,
      EndStateSurroundings around,
      Map<String, String> changes)
      throws Exception {
    try (EndStateSide side = EndStateSide.boot(home, files, way, base, around)) {
      side.build();
      side.onAll(EndStateMachine::settles);
      side.onAll(
          machine -> machine.seesAndMends(Objects.requireNonNull(changes.get(machine.name()))));
      return side.states();
    }
  }

  private static List<String> differences(
      Map<String, EndState> puppet, Map<String, EndState> shell) {
    List<String> all = new ArrayList<>();
    puppet.forEach(
        (node, state) ->
            all.addAll(
                state.differences(
                    "puppet " + node, Objects.requireNonNull(shell.get(node)), "shell " + node)));
    return all;
  }
}
