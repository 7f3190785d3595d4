package io.hadsl.cli;

import io.hadsl.core.backend.Backends;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.examples.Fleet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Does with a small topology what is about to be done with the person's, while that is being read
 * and nobody else needs the other processor: rules and components are then loaded, and compiled,
 * when a large one asks for them. What comes of it is thrown away.
 */
final class Rehearsal {

  /** Commands that ask all rules as soon as the topology is there, and are used most. */
  private static final Set<String> JUDGING = Set.of("synth", "check");

  private static final String PLANNING = "synth";

  /** So many that what is done for each service is done a hundred times, and compiled. */
  private static final Map<String, String> SMALL = Map.of("pairs", "8");

  private Rehearsal() {}

  /** Begins one if the arguments name a command that gains by it. */
  static void begin(List<String> arguments) {
    if (Runtime.getRuntime().availableProcessors() > 1
        && !Collections.disjoint(JUDGING, arguments)) {
      boolean plans = arguments.contains(PLANNING);
      Later.begun(() -> of(plans));
    }
  }

  static Optional<Plan> of(boolean plans) {
    // These look for what is installed beside the library's own: the first time takes longest.
    ClassLoader classes = Rehearsal.class.getClassLoader();
    Backends.installedIn(classes);
    Validator.installed(classes);
    ValidationReport report =
        Validator.standard().validate(new Fleet().topology(Parameters.of(SMALL)));
    return plans ? Optional.of(Planner.plan(report.requireValid())) : Optional.empty();
  }
}
