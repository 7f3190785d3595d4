package io.hadsl.core.validation;

import java.util.List;

/** The rules that every topology is held to. */
final class BuiltInRules {

  private BuiltInRules() {}

  static List<Rule> all() {
    return List.of(new UniqueId(), new UidParity());
  }
}
