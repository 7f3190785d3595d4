package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.core.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The rules that a person names, to ask these alone or to leave them out. */
final class RuleNames {

  @Option(
      names = "--only",
      paramLabel = "RULE,...",
      completionCandidates = RuleIds.class,
      description = "Ask these rules, and those on which all others rely (see ha-dsl rules).")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--without",
      paramLabel = "RULE,...",
      completionCandidates = RuleIds.class,
      description = "Do not ask these rules.")
  private List<String> without = new ArrayList<>();

  /** Whether no rule is left out. */
  boolean areAll() {
    return only.isEmpty() && without.isEmpty();
  }

  /** Whether the person asked for certain rules, and so wants to hear of nothing else. */
  boolean areSome() {
    return !only.isEmpty();
  }

  /** Some rules of a validator, all if none are named. */
  Validator of(Validator all) {
    List<String> asked = CommaList.names("--only", only);
    try {
      return (asked.isEmpty() ? all : all.only(asked))
          .without(CommaList.names("--without", without));
    } catch (IllegalArgumentException e) {
      throw Failure.usage(e.getMessage() + "\n  ha-dsl rules lists all rules.");
    }
  }

  @Override
  public String toString() {
    return "only " + only + " without " + without;
  }
}
