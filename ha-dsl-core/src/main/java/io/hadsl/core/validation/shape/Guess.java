package io.hadsl.core.validation.shape;

import io.hadsl.core.value.Nearest;
import java.util.Collection;
import java.util.List;

/** What an unknown name may have meant, as the end of a fix. */
public final class Guess {

  private Guess() {}

  /** {@code : did you mean `a` or `b`?}, or nothing if no name is near. */
  public static String of(String unknown, Collection<String> known) {
    List<String> near = Nearest.to(unknown, known);
    return near.isEmpty() ? "" : ": did you mean `" + String.join("` or `", near) + "`?";
  }
}
