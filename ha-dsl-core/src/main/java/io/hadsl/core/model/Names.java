package io.hadsl.core.model;

import io.hadsl.core.value.Texts;
import java.util.regex.Pattern;

/** The names that elements have in a topology. */
final class Names {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([_-][a-z0-9]+)*");

  private Names() {}

  /** A name that is safe as a file name, a Puppet class (hyphens become underscores) and an id. */
  static String check(String what, String name) {
    Texts.matching(
        what + " name",
        name,
        NAME,
        "a lower-case letter, then letters, digits and single - or _, such as \"sql-prod\"");
    if (name.length() > 63) {
      throw new IllegalArgumentException(
          what + " name \"" + name + "\" is longer than 63 characters");
    }
    return name;
  }
}
