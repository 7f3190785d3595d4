package io.hadsl.proof.unit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What systemd makes of units: their dependencies after all drop-ins and paths are resolved. */
public final class UnitDump {

  private static final String UNIT = "-> Unit ";

  private final Map<String, Set<String>> relations = new HashMap<>();

  private UnitDump() {}

  /** Reads what systemd prints. */
  static UnitDump parse(String output) {
    UnitDump dump = new UnitDump();
    String unit = "";
    for (String line : (Iterable<String>) output.lines()::iterator) {
      String text = line.strip();
      int colon = text.indexOf(": ");
      if (text.startsWith(UNIT)) {
        unit = text.substring(UNIT.length(), text.length() - 1);
        dump.relations.computeIfAbsent(unit, key -> new HashSet<>());
      } else if (colon > 0) {
        String value = text.substring(colon + 2).split(" ", 2)[0];
        dump.relations
            .computeIfAbsent(unit + " " + text.substring(0, colon), key -> new HashSet<>())
            .add(value);
      }
    }
    return dump;
  }

  /** Whether systemd has read a unit. */
  public boolean knows(String unit) {
    return relations.containsKey(unit);
  }

  /** The units that a unit requires. */
  public Set<String> requires(String unit) {
    return relations.getOrDefault(unit + " Requires", Set.of());
  }

  /** The units after which a unit is started. */
  public Set<String> after(String unit) {
    return relations.getOrDefault(unit + " After", Set.of());
  }
}
