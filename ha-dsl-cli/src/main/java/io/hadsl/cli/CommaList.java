package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import java.util.ArrayList;
import java.util.List;

/** Names that a person separates by commas, or gives by one option after another. */
final class CommaList {

  private CommaList() {}

  /**
   * The names.
   *
   * @param option the option, for messages
   * @param given what stands behind it, each time it is given
   * @return empty if it is not given
   * @throws Failure if a name is missing: nothing named would else mean everything
   */
  static List<String> names(String option, List<String> given) {
    List<String> names = new ArrayList<>();
    for (String each : given) {
      for (String name : each.split(",", -1)) {
        if (name.isBlank()) {
          throw Failure.usage(
              option + " \"" + each + "\" lacks a name: write names with a comma between two");
        }
        names.add(name.strip());
      }
    }
    return names;
  }
}
