package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.Backends;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which backends a command works with; what they cannot carry is checked too. */
final class BackendChoice {

  @Option(
      names = {"-b", "--backend"},
      paramLabel = "NAME,...",
      completionCandidates = BackendIds.class,
      description = "Which backends (default: all; see ha-dsl list).")
  private List<String> ids = new ArrayList<>();

  /** Whether some were named. */
  boolean isGiven() {
    return !ids.isEmpty();
  }

  /** The backends chosen, among those that a class loader finds. */
  List<Backend> among(ClassLoader classes) {
    List<String> names = CommaList.names("--backend", ids);
    Backends installed = Backends.installedIn(classes);
    try {
      return names.isEmpty() ? installed.all() : installed.require(names);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }
}
