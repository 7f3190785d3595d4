package io.hadsl.core.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Guesses which existing name was meant. */
final class Nearest {

  /** A name that differs in more than this share of its letters is no guess. */
  private static final int LETTERS_PER_SLIP = 3;

  private static final int GUESSES = 3;

  private Nearest() {}

  /** {@code : did you mean `a` or `b`?}, or nothing if no name is near. */
  static String hint(String wrong, Collection<String> names) {
    List<String> near = to(wrong, names);
    return near.isEmpty() ? "" : ": did you mean `" + String.join("` or `", near) + "`?";
  }

  static List<String> to(String wrong, Collection<String> names) {
    int allowed = Math.max(1, wrong.length() / LETTERS_PER_SLIP);
    return names.stream()
        .filter(name -> Math.abs(name.length() - wrong.length()) <= allowed)
        .filter(name -> distance(wrong, name) <= allowed)
        .sorted(
            Comparator.comparingInt((String name) -> distance(wrong, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(GUESSES)
        .toList();
  }

  /** Levenshtein's distance: letters to put in, take out or change. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
