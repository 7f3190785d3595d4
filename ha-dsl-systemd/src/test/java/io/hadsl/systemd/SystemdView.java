package io.hadsl.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What systemd itself holds of units, once it has loaded them. */
final class SystemdView {

  private SystemdView() {}

  /**
   * Its dump, of the given units and all that they pull in; fails where it complains of one.
   *
   * @param folder where units are looked for first
   * @param units the files of units to load
   */
  static String of(Path folder, List<Path> units) throws IOException {
    Programs.require("systemd-analyze", "systemd");
    Path said = Files.createTempDirectory("systemd-view").resolve("said");
    List<String> command = new ArrayList<>();
    // What it shows apart from what it logs meanwhile, which would stand in between.
    command.addAll(
        List.of("sh", "-c", "exec systemd-analyze verify --man=no \"$@\" >\"$0\" 2>\"$0.log\""));
    command.add(said.toString());
    units.forEach(unit -> command.add(unit.toString()));
    Programs.Result outcome =
        Programs.run(
            // In other locales systemd 253 and later draw the arrow before a unit's name.
            Map.of("SYSTEMD_LOG_LEVEL", "debug", "SYSTEMD_UNIT_PATH", folder + ":", "LC_ALL", "C"),
            command.toArray(String[]::new));
    String shown = Files.readString(said);
    assertEquals(0, outcome.status(), shown);
    return shown;
  }
}
