package io.hadsl.core.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a person may have meant by one that does not exist. */
public final class Nearest {

  private static final int SHOWN = 3;

  /** Of more names a list is no help. */
  private static final int LISTED = 20;

  private static final int LONGEST = 80;

  private record Candidate(String name, int distance) {}

  private Nearest() {}

  /**
   * The known names that look most like an unknown one: at most a third of its letters differ, the
   * name holds what was written, or what was written begins with the name. Case does not count.
   *
   * @param unknown what was written
   * @param known the names that exist
   * @return at most three, the nearest first
   */
  public static List<String> to(String unknown, Collection<String> known) {
    String wanted = unknown.toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || wanted.length() > LONGEST) {
      return List.of();
    }
    int most = Math.max(1, wanted.length() / 3);
    List<Candidate> near = new ArrayList<>();
    for (String name : known) {
      String other = name.toLowerCase(Locale.ROOT);
      if (Math.abs(other.length() - wanted.length()) <= most) {
        int distance = distance(wanted, other);
        if (distance <= most) {
          near.add(new Candidate(name, distance));
          continue;
        }
      }
      boolean holds =
          other.startsWith(wanted)
              || (other.contains(wanted) && wanted.length() > 2)
              || (wanted.startsWith(other) && other.length() > 2);
      if (holds) {
        near.add(new Candidate(name, most + 1));
      }
    }
    near.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name));
    return near.stream().limit(SHOWN).map(Candidate::name).toList();
  }

  /**
   * A remedy for an unknown name, to end a message with: what may have been meant, or else what
   * there is, if that is not too much to read.
   *
   * @param unknown what was written
   * @param known the names that exist
   * @return such as {@code did you mean "puppet"?} or {@code use one of: puppet, shell}
   */
  public static String hint(String unknown, Collection<String> known) {
    List<String> near = to(unknown, known);
    if (!near.isEmpty()) {
      return "did you mean \"" + String.join("\" or \"", near) + "\"?";
    }
    if (known.size() > LISTED) {
      return "none of the " + known.size() + " that there are is like it";
    }
    return known.isEmpty() ? "there is none" : "use one of: " + String.join(", ", known);
  }

  /** Letters inserted, removed, replaced or swapped with their neighbour. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], last[j]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
