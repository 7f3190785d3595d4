package io.hadsl.cli;

import io.hadsl.cli.source.Loaded;
import io.hadsl.core.backend.Backends;
import io.hadsl.core.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All rules that a topology may be held to, with those of what the backends cannot carry. */
final class KnownRules {

  private KnownRules() {}

  /** The rules of this program and its backends. */
  static List<Rule> ours() {
    return of(List.of(), KnownRules.class.getClassLoader());
  }

  /** These, those on the class path, and those that a topology brings along, if one is named. */
  static List<Rule> of(String topology, SourceOptions options) {
    if (topology.isEmpty()) {
      return of(List.of(), options.classes());
    }
    Loaded loaded = options.load(topology);
    return of(loaded.rules(), loaded.classes());
  }

  private static List<Rule> of(List<Rule> own, ClassLoader classes) {
    List<Rule> all =
        new ArrayList<>(RuleChoice.all(own, classes, Backends.installedIn(classes).all()).rules());
    all.sort(Comparator.comparing(Rule::severity).thenComparing(Rule::id));
    return all;
  }
}
