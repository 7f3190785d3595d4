package io.hadsl.core.output;

import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Why a change may not be made; collected, so that a person learns of all at once. */
final class Refusals {

  private static final int SHOWN = 10;

  private final NavigableSet<String> inTheWay = new TreeSet<>();
  private final NavigableSet<String> edited = new TreeSet<>();

  /**
   * Something that is not a plain file or folder stands where one belongs; force changes nothing.
   */
  void inTheWay(String path, Found found) {
    inTheWay.add(path + " is " + found.words());
  }

  /** A file holds bytes that no run wrote; force overwrites it. */
  void edited(String path, String why) {
    edited.add(path + " " + why);
  }

  /** Throws what was collected; what was edited counts only without force. */
  void throwIfAny(Path root, boolean force) {
    if (!inTheWay.isEmpty()) {
      throw new OutputException(
          message(
              "something is in the way in " + root,
              inTheWay,
              "move it away, or give the file another path in the topology"));
    }
    if (!edited.isEmpty() && !force) {
      throw new OutputException(
          message(
              "files in " + root + " hold edits that would be lost",
              edited,
              "bring the edits into the topology or copy them elsewhere, then write with --force"));
    }
  }

  private static String message(String what, NavigableSet<String> places, String fix) {
    StringBuilder text = new StringBuilder(what).append("; nothing was written\n");
    places.stream().limit(SHOWN).forEach(place -> text.append("  ").append(place).append('\n'));
    if (places.size() > SHOWN) {
      text.append("  and ").append(places.size() - SHOWN).append(" more\n");
    }
    return text.append("fix: ").append(fix).toString();
  }
}
