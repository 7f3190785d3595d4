package io.hadsl.cli;

import io.hadsl.cli.source.Loaded;
import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.Backends;
import io.hadsl.core.validation.Rule;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which backends a command works with; what they cannot carry is checked too. */
final class BackendChoice {

  @Option(
      names = {"-b", "--backend"},
      paramLabel = "NAME",
      split = ",",
      completionCandidates = BackendIds.class,
      description = "Which backends, separated by commas (default: all; see ha-dsl list).")
  private List<String> ids = new ArrayList<>();

  /** The backends chosen, among those that a class loader finds. */
  List<Backend> among(ClassLoader classes) {
    Backends installed = Backends.installedIn(classes);
    try {
      return ids.isEmpty() ? installed.all() : installed.require(ids);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }

  /** Asks all rules: the library's, the person's own, and what the chosen backends cannot carry. */
  ValidationReport judge(Loaded loaded) {
    Map<String, Rule> limits = new LinkedHashMap<>();
    for (Backend backend : among(loaded.classes())) {
      backend.limits().forEach(rule -> limits.putIfAbsent(rule.id(), rule));
    }
    return Validator.installed(loaded.classes())
        .with(limits.values().toArray(Rule[]::new))
        .validate(loaded.topology());
  }
}
