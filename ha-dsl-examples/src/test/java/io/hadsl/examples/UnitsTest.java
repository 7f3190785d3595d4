package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What systemd says of the units of every node, each with its drop-ins. */
final class UnitsTest {

  private static final String SYSTEMD = "/systemd/";
  private static final String UNITS = "etc/systemd/system/";
  private static final String PACKAGED = "usr/lib/systemd/system";

  /** For drop-ins of units whose packages are not installed here, and over those that are. */
  private static final String STAND_IN =
      """
      [Unit]
      Description=Stand-in for the unit of a package, which this test does not install

      [Service]
      ExecStart=/usr/bin/stand-in
      """;

  @TempDir Path folder = Path.of("set by JUnit");

  @ParameterizedTest
  @EnumSource
  void systemdTakesTheUnitsOfEveryNode(Sample sample) throws IOException {
    Tools.require("systemd-analyze", "systemd");
    Emitted emitted = Emitted.inMemory(sample);
    TreeSet<String> nodes = new TreeSet<>();
    emitted.here(UnitsTest::isUnit).forEach(path -> nodes.add(path.split("/", -1)[1]));
    assertTrue(nodes.size() > 1, nodes.toString());
    for (String node : nodes) {
      List<GeneratedFile> files =
          emitted.tree().files().stream()
              .filter(file -> isUnit(file) && file.path().startsWith("hosts/" + node + "/"))
              .toList();
      Path root = Files.createDirectory(folder.resolve(node));
      assertEquals(new Tools.Result(0, ""), verify(root, files), node);
    }
  }

  @Test
  void aMistakeInADropInIsSeen() throws IOException {
    Tools.require("systemd-analyze", "systemd");
    GeneratedFile dropIn =
        GeneratedFile.text(
            "hosts/web1" + SYSTEMD + UNITS + "combo.service.d/10-requires-mounts.conf",
            "[Unit]\nRequireMountsFor=/srv/nfs\n",
            Origin.NONE);
    Tools.Result result = verify(folder, List.of(dropIn));
    assertNotEquals(0, result.status());
    assertTrue(result.output().contains("RequireMountsFor"), result.output());
  }

  private static boolean isUnit(GeneratedFile file) {
    return file.path().contains(SYSTEMD + UNITS);
  }

  /** Puts a node's units into a root of their own, beside those of systemd, and reads them. */
  private static Tools.Result verify(Path root, List<GeneratedFile> files) throws IOException {
    Files.createDirectories(root.resolve(PACKAGED).getParent());
    Tools.silent(root, Map.of(), List.of("cp", "-r", "/" + PACKAGED, PACKAGED));
    program(root, "/usr/bin/stand-in");
    TreeSet<String> units = new TreeSet<>();
    for (GeneratedFile file : files) {
      String inside = file.path().substring(file.path().indexOf(SYSTEMD) + SYSTEMD.length());
      String[] names = inside.substring(UNITS.length()).split("/", -1);
      boolean isDropIn = names.length > 1;
      String unit = isDropIn ? names[0].substring(0, names[0].length() - 2) : names[0];
      if (isDropIn && unit.endsWith(".service")) {
        write(root.resolve(PACKAGED).resolve(unit), STAND_IN);
      }
      write(root.resolve(inside), Emitted.text(file));
      Emitted.text(file)
          .lines()
          .filter(line -> line.startsWith("ExecStart=/"))
          .forEach(line -> program(root, line.split("[= ]", -1)[1]));
      units.add(unit);
    }
    List<String> command =
        new ArrayList<>(List.of("systemd-analyze", "verify", "--recursive-errors=yes", "--man=no"));
    command.add("--root=" + root);
    command.addAll(units);
    return Tools.run(root, Map.of(), command);
  }

  /** A stand-in for a program, which systemd wants to find. */
  private static void program(Path root, String path) {
    Path file = root.resolve(path.substring(1));
    write(file, "#!/bin/sh\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
