package io.hadsl.core.knowledge;

import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads mounts from files that are given for a node. */
final class GivenMounts {

  private GivenMounts() {}

  static void add(GivenFiles files, List<MountClaim> all) {
    for (GivenUnit unit : files.units()) {
      if (unit.unit().endsWith(".mount") && unit.values().containsKey("Mount.What")) {
        all.add(unit(unit));
      }
    }
    for (GivenFile file : files.files()) {
      if (isFstab(file)) {
        fstab(file, all);
      }
    }
  }

  private static MountClaim unit(GivenUnit unit) {
    Map<String, List<String>> values = unit.values();
    return new MountClaim(
        unit.file().node(),
        List.of(unit.file().node().id()),
        unit.file().node().name() + ".file(" + unit.file().path() + ")",
        last(values, "Mount.What").orElse(""),
        last(values, "Mount.Where").orElse(""),
        last(values, "Mount.Type").orElse(""),
        List.of(last(values, "Mount.Options").orElse("defaults").split(",", -1)),
        false,
        last(values, "Mount.TimeoutSec"),
        unit.file().declaredAt());
  }

  private static Optional<String> last(Map<String, List<String>> values, String key) {
    List<String> all = values.getOrDefault(key, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Where a node's given files mount something. */
  static List<AbsolutePath> points(GivenFiles files) {
    List<AbsolutePath> points = new ArrayList<>();
    for (GivenUnit unit : files.units()) {
      if (unit.unit().endsWith(".mount")) {
        UnitPaths.mountPoint(unit.unit()).ifPresent(points::add);
      }
    }
    for (GivenFile file : files.files()) {
      if (isFstab(file)) {
        lines(file).forEach(fields -> UnitPaths.path(fields[1]).ifPresent(points::add));
      }
    }
    return points;
  }

  private static boolean isFstab(GivenFile file) {
    return file.path().value().equals("/etc/fstab");
  }

  /** The fields of each line of fstab(5); the last two may be left out. */
  private static List<String[]> lines(GivenFile file) {
    List<String[]> lines = new ArrayList<>();
    for (String line : file.text().split("\n", -1)) {
      String[] fields = line.trim().split("\\s+", -1);
      if (fields.length >= 4 && !fields[0].startsWith("#")) {
        lines.add(fields);
      }
    }
    return lines;
  }

  private static void fstab(GivenFile file, List<MountClaim> all) {
    for (String[] fields : lines(file)) {
      all.add(
          new MountClaim(
              file.node(),
              List.of(file.node().id()),
              file.node().name() + ".file(" + file.path() + ") " + fields[1],
              fields[0],
              fields[1],
              fields[2],
              List.of(fields[3].split(",", -1)),
              true,
              Optional.empty(),
              file.declaredAt()));
    }
  }
}
