package io.hadsl.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.plan.Plan;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LxcBackendTest {

  private static final String FOLDER = "provision/lxc/";

  @TempDir Path directory;

  private Path written(Plan plan) {
    Samples.write(Samples.render(new LxcBackend(), plan), directory);
    return directory.resolve(FOLDER);
  }

  @Test
  void scriptsCanBeRunAndConfigurationsRead() {
    FileTree tree = Samples.render(new LxcBackend(), Samples.pair());

    assertEquals(
        List.of("down.sh 755", "up.sh 755", "web1.conf 644", "web2.conf 644"),
        tree.files().stream()
            .map(
                file ->
                    file.path().substring(FOLDER.length())
                        + " "
                        + Integer.toOctalString(file.mode()))
            .toList());
  }

  @Test
  void shellcheckFindsNothing() {
    Programs.require("shellcheck", "shellcheck");
    for (Plan plan : List.of(Samples.pair(), Samples.withPuppet(), Samples.apart())) {
      Path folder = written(plan);

      Programs.Result outcome =
          Programs.run(
              Map.of(),
              "shellcheck",
              folder.resolve("up.sh").toString(),
              folder.resolve("down.sh").toString());

      assertEquals("", outcome.output());
      assertEquals(0, outcome.status());
    }
  }

  @Test
  void lxcReadsEveryConfiguration() throws IOException {
    Programs.require("lxc-info", "lxc");
    Path folder = written(Samples.pair());
    Path containers = Files.createDirectory(directory.resolve("containers"));
    Path web1 = Files.createDirectory(containers.resolve("web1"));
    Files.createDirectory(web1.resolve("rootfs"));
    Files.writeString(
        web1.resolve("config"),
        Files.readString(folder.resolve("web1.conf"))
            + "lxc.rootfs.path = "
            + web1.resolve("rootfs")
            + "\n");

    Programs.Result outcome =
        Programs.run(
            Map.of(),
            "lxc-info",
            "-P",
            containers.toString(),
            "-n",
            "web1",
            "-c",
            "lxc.uts.name",
            "-c",
            "lxc.net.0.link",
            "-c",
            "lxc.net.0.ipv4.address",
            "-c",
            "lxc.net.0.ipv4.gateway");

    assertEquals(0, outcome.status(), outcome.output());
    assertEquals(
        """
        lxc.uts.name = web1
        lxc.net.0.link = ha-pair
        lxc.net.0.ipv4.address = 10.77.0.21/24
        lxc.net.0.ipv4.gateway = 10.77.0.1
        """,
        outcome.output());
  }

  @Test
  void upKnowsEveryMachineWithThePuppetServerFirst() {
    String up =
        Samples.text(Samples.render(new LxcBackend(), Samples.withPuppet()), FOLDER + "up.sh");

    assertTrue(
        up.contains("\ncontrol bookworm control 10.77.0.10\napp bookworm app 10.77.0.11\nNODES\n"),
        up);
    assertTrue(up.contains("\nCONTROL='control'\n"), up);
    assertTrue(up.contains("\nHOST_ADDRESS='10.77.0.1/24'\n"), up);
  }

  @Test
  void upExplainsItselfAndRefusesWhatItDoesNotKnow() {
    Path up = written(Samples.pair()).resolve("up.sh");

    Programs.Result help = Programs.run(Map.of(), "sh", up.toString(), "--help");
    Programs.Result unknown = Programs.run(Map.of(), "sh", up.toString(), "--start");

    assertEquals(0, help.status(), help.output());
    assertTrue(help.output().startsWith("Usage: up.sh [--list | --run "), help.output());
    assertNotEquals(0, unknown.status());
    assertEquals("up.sh: option --start is unknown; see: up.sh --help\n", unknown.output());
  }

  @Test
  void upRefusesNodesThatCannotShareABridge() {
    Path up = written(Samples.apart()).resolve("up.sh");

    Programs.Result outcome = Programs.run(Map.of(), "sh", up.toString());

    assertEquals(1, outcome.status());
    assertTrue(
        outcome.output().startsWith("up.sh: paris (51.38.1.2) and berlin (145.239.3.4) cannot"),
        outcome.output());
  }

  @Test
  void bridgesHaveShortAndDifferentNames() {
    String longName = "a-topology-with-a-long-name";

    assertEquals("ha-nextcloud", LxcScripts.bridge("nextcloud"));
    assertEquals(15, LxcScripts.bridge(longName + "-1").length());
    assertNotEquals(LxcScripts.bridge(longName + "-1"), LxcScripts.bridge(longName + "-2"));
  }

  @Test
  void everyFileSaysWhereItComesFrom() {
    for (GeneratedFile file : Samples.render(new LxcBackend(), Samples.pair()).files()) {
      String text = new String(file.content(), StandardCharsets.UTF_8);

      assertTrue(
          text.contains(
              "# Generated by ha-dsl from topology pair: change that, and run ha-dsl synth again,\n"),
          file::path);
    }
  }
}
