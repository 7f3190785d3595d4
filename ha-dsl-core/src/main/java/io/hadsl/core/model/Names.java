package io.hadsl.core.model;

import io.hadsl.core.value.CharSet;
import io.hadsl.core.value.ExtensionException;
import io.hadsl.core.value.Texts;

/** The names that elements have in a topology. */
final class Names {

  private static final CharSet WORD = CharSet.of("a-z0-9");
  private static final String WORD_EXPECTED = "a lower-case word, such as \"redis\"";

  private Names() {}

  /** A name that is safe as a file name, a Puppet class (hyphens become underscores) and an id. */
  static String check(String what, String name) {
    if (!isName(name)) {
      throw Texts.refusal(
          what + " name",
          name,
          "a lower-case letter, then letters, digits and single - or _, such as \"sql-prod\"");
    }
    if (name.length() > 63) {
      throw new IllegalArgumentException(
          what + " name \"" + Texts.shown(name) + "\" is longer than 63 characters");
    }
    return name;
  }

  /** Its names become those of files and Puppet classes. */
  static void checkComponent(Component component) {
    String type = ExtensionException.given(component.type(), component, "type()", WORD_EXPECTED);
    check("component type", type);
    String profile =
        ExtensionException.given(component.profile(), component, "profile()", WORD_EXPECTED);
    if (check("profile", profile).indexOf('-') >= 0) {
      throw new IllegalArgumentException(
          "profile name \""
              + profile
              + "\" of component type "
              + type
              + " holds a hyphen, which Puppet does not take: use underscores");
    }
  }

  private static boolean isName(String name) {
    if (name.isEmpty() || name.charAt(0) < 'a') {
      return false;
    }
    boolean afterWord = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean word = WORD.has(c);
      if (!word && !((c == '-' || c == '_') && afterWord)) {
        return false;
      }
      afterWord = word;
    }
    return afterWord;
  }
}
