package io.hadsl.cli;

import io.hadsl.core.backend.Backends;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.examples.Fleet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;

/**
 * Does with a small topology what is about to be done with the person's, while that is being read
 * and nobody else needs the other processor: rules and components are then loaded, and compiled,
 * when a large one asks for them. What comes of it is thrown away. It is done again while the
 * person's topology is still not there, which is then a large one.
 */
final class Rehearsal {

  /** Commands that ask all rules as soon as the topology is there, and are used most. */
  private static final Set<String> JUDGING = Set.of("synth", "check");

  private static final String PLANNING = "synth";

  /** After that many times little is left to compile, and a topology that waits is left alone. */
  private static final int TIMES = 6;

  /** So many that three times are a hundred nodes: what is done for each is compiled then. */
  private static final Map<String, String> SMALL = Map.of("pairs", "17");

  private static volatile boolean ended;

  private Rehearsal() {}

  /** Begins one if the arguments name a command that gains by it. */
  static void begin(List<String> arguments) {
    if (Runtime.getRuntime().availableProcessors() > 1
        && !Collections.disjoint(JUDGING, arguments)) {
      boolean plans = arguments.contains(PLANNING);
      // All parts of its work are done by one thread: the other processor reads the topology.
      ForkJoinPool one = new ForkJoinPool(1);
      one.execute(() -> repeat(plans));
      one.shutdown();
    }
  }

  /** What was rehearsed for is about to be done: another time would only be in its way. */
  static void end() {
    ended = true;
  }

  private static void repeat(boolean plans) {
    // These look for what is installed beside the library's own: the first time takes longest.
    ClassLoader classes = Rehearsal.class.getClassLoader();
    Backends.installedIn(classes);
    Validator.installed(classes);
    Topology small = small();
    Validator rules = Validator.standard();
    for (int i = 0; i < TIMES && !ended; i++) {
      ValidationReport report = rules.validate(small);
      // Planning does the same with all nodes and services: once leaves little to compile.
      if (plans && i == 0 && !ended) {
        Planner.plan(report.requireValid());
      }
    }
  }

  static Topology small() {
    return new Fleet().topology(Parameters.of(SMALL));
  }
}
