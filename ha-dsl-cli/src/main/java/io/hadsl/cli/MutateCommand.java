package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.source.Loaded;
import io.hadsl.core.mutation.Mutant;
import io.hadsl.core.mutation.MutationScore;
import io.hadsl.core.mutation.MutationScore.Outcome;
import io.hadsl.core.validation.Validator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Breaks a topology in many small ways, and tells what the checks do not notice. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Breaks a topology in many small ways, one at a time, and lists what the checks would not"
          + " notice.",
      "What is accepted hides findings, and so does a rule that is left out: both show here. Exit"
          + " code 1 if less is noticed than --least asks for."
    })
final class MutateCommand implements Callable<Integer> {

  private final Console console;
  private final HaDslCommand program;

  @Mixin private TopologyArgument topology = new TopologyArgument();

  @Mixin private BackendChoice backends = new BackendChoice();

  @Mixin private RuleNames rules = new RuleNames();

  @Option(
      names = "--places",
      paramLabel = "N",
      defaultValue = "3",
      description = "At how many places each change is tried at most (default: 3).")
  private int places;

  @Option(
      names = "--least",
      paramLabel = "PERCENT",
      defaultValue = "100",
      description = "How much must be noticed for exit code 0 (default: 100).")
  private int least;

  MutateCommand(Console console, HaDslCommand program) {
    this.console = console;
    this.program = program;
  }

  @Override
  public Integer call() {
    if (places < 1) {
      throw Failure.usage("--places " + places + " is not allowed: use 1 or more");
    }
    if (least < 0 || least > 100) {
      throw Failure.usage("--least " + least + " is not allowed: use 0 to 100");
    }
    Loaded loaded;
    MutationScore score;
    try (Progress progress = new Progress(console.err(), program.isQuiet())) {
      progress.phase("reading the topology");
      loaded = topology.load();
      progress.phase("breaking and checking it");
      Validator all = RuleChoice.all(loaded, backends.among(loaded.classes()));
      score = MutationScore.of(loaded.topology(), all, rules.of(all), places);
    }
    for (Outcome survivor : score.survivors()) {
      console.out().println(text(survivor.mutant()));
    }
    if (!program.isQuiet()) {
      console.out().println(verdict(loaded, score));
    }
    return score.percent() >= least ? Failure.OK : Failure.FINDINGS;
  }

  private static String text(Mutant mutant) {
    return "not noticed  "
        + mutant.mutation().rule()
        + "\n  "
        + mutant.element()
        + " "
        + mutant.mutation().change()
        + "   ("
        + mutant.declaredAt()
        + ")\n";
  }

  private static String verdict(Loaded loaded, MutationScore score) {
    int broken = score.outcomes().size();
    int survivors = score.survivors().size();
    return loaded.topology().name()
        + ": broken in "
        + broken
        + " ways, "
        + (broken - survivors)
        + " of them noticed ("
        + score.percent()
        + " %)"
        + (survivors == 0 ? "" : ", " + survivors + " not");
  }
}
