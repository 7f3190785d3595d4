package io.hadsl.core.knowledge;

import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A unit file or drop-in that is given for a node as plain text (systemd.syntax(7)).
 *
 * @param unit the unit's name with its type
 * @param file the file
 * @param values by {@code Section.Key}, in the order of the file; assignments without a value,
 *     which empty a list, are left out
 */
public record GivenUnit(String unit, GivenFile file, Map<String, List<String>> values) {

  private static final String DROP_INS = ".d";
  private static final Pattern COMMENTS = Pattern.compile("(?m)^[ \\t]*[#;].*\\n?");

  /** Whether systemd reads a file of this path as a unit or as a drop-in of one. */
  static boolean isUnit(AbsolutePath path) {
    AbsolutePath folder = path.parent();
    return isUnitFolder(folder)
        || (folder.name().endsWith(DROP_INS)
            && path.name().endsWith(".conf")
            && isUnitFolder(folder.parent()));
  }

  private static boolean isUnitFolder(AbsolutePath folder) {
    return folder.name().equals("system") && folder.parent().name().equals("systemd");
  }

  static GivenUnit read(GivenFile file) {
    AbsolutePath folder = file.path().parent();
    String unit =
        isUnitFolder(folder)
            ? file.path().name()
            : folder.name().substring(0, folder.name().length() - DROP_INS.length());
    return new GivenUnit(unit, file, values(file.text()));
  }

  /** Each unit once, with all that its files say: systemd reads a unit and its drop-ins as one. */
  static Collection<GivenUnit> merged(List<GivenUnit> units) {
    Map<String, GivenUnit> merged = new LinkedHashMap<>();
    for (GivenUnit unit : units) {
      GivenUnit known =
          merged.computeIfAbsent(
              unit.unit, name -> new GivenUnit(name, unit.file, new LinkedHashMap<>()));
      unit.values.forEach(
          (key, values) ->
              known.values.computeIfAbsent(key, each -> new ArrayList<>(1)).addAll(values));
    }
    return merged.values();
  }

  /** The assignments of a file in the syntax of units, which is also supervisor's. */
  static Map<String, List<String>> values(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    String section = "";
    // A comment does not end a line that goes on after it.
    String lines = COMMENTS.matcher(text).replaceAll("").replace("\\\n", " ");
    for (String line : lines.split("\n", -1)) {
      String trimmed = line.trim();
      int equals = trimmed.indexOf('=');
      if (trimmed.startsWith("[") && trimmed.endsWith("]")) {
        section = trimmed.substring(1, trimmed.length() - 1);
      } else if (equals > 0) {
        String value = trimmed.substring(equals + 1).trim();
        if (!value.isEmpty()) {
          values
              .computeIfAbsent(
                  section + "." + trimmed.substring(0, equals).trim(), key -> new ArrayList<>(1))
              .add(value);
        }
      }
    }
    return values;
  }

  /**
   * The words of all assignments to a key.
   *
   * @param key such as {@code Unit.RequiresMountsFor}
   * @return words without quotes
   */
  public List<String> words(String key) {
    List<String> words = new ArrayList<>();
    for (String value : values.getOrDefault(key, List.of())) {
      for (String word : value.split("\\s+", -1)) {
        String bare = word.replace("\"", "").replace("'", "").replace("%%", "%");
        if (!bare.isEmpty()) {
          words.add(bare);
        }
      }
    }
    return words;
  }
}
