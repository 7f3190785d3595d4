package io.hadsl.core.mutation;

import io.hadsl.core.model.Topology;
import io.hadsl.core.validation.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of what can go wrong in a topology its checks would notice. Mutations are done where
 * they can be; those that break something, as the rule they are made for says when it is asked
 * alone, are shown to the checks; the others do not count.
 */
public final class MutationScore {

  /** Of the places of one mutation so many are looked at, and those chosen are spread over them. */
  private static final int LOOKED_AT = 200;

  /**
   * What the checks made of a mutant.
   *
   * @param mutant the mutant
   * @param noticedBy the rules that found something new in it, sorted; none if it survived
   */
  public record Outcome(Mutant mutant, Set<String> noticedBy) {

    /** Sorts the rules. */
    public Outcome {
      noticedBy = Collections.unmodifiableSet(new TreeSet<>(noticedBy));
    }

    /**
     * Whether any rule found something new.
     *
     * @return true if the mutant was noticed
     */
    public boolean isNoticed() {
      return !noticedBy.isEmpty();
    }
  }

  private final List<Outcome> outcomes;

  private MutationScore(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /**
   * Tries the library's mutations.
   *
   * @param topology a topology, which need not be without findings
   * @param known all rules there are: they tell what is broken
   * @param checks the rules that are asked in earnest; what a topology accepts, they do not notice
   * @param most at how many places each mutation is done at most, at least 1
   * @return what they noticed
   */
  public static MutationScore of(Topology topology, Validator known, Validator checks, int most) {
    return new Trial(topology, known, checks).run(most);
  }

  /**
   * What was broken, and who noticed.
   *
   * @return in the order of the mutations
   */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /**
   * What nobody noticed.
   *
   * @return in the order of the mutations
   */
  public List<Outcome> survivors() {
    return outcomes.stream().filter(each -> !each.isNoticed()).toList();
  }

  /**
   * The share of what was broken that was noticed.
   *
   * @return from 0 to 100, rounded down, so that only all is 100
   */
  public int percent() {
    return outcomes.isEmpty()
        ? 100
        : (outcomes.size() - survivors().size()) * 100 / outcomes.size();
  }

  /** Asks about one topology and its mutants. */
  private static final class Trial {
    private final Topology topology;
    private final Judges plain;

    /** Some rules look at what has changed; those that do not would be drowned by them. */
    private final Judges comparing;

    Trial(Topology topology, Validator known, Validator checks) {
      this.topology = topology;
      this.plain = new Judges(topology, known, checks);
      this.comparing = new Judges(topology, known.since(topology), checks.since(topology));
    }

    MutationScore run(int most) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Mutation mutation : Mutations.all()) {
        for (Mutant mutant : chosen(mutation, most)) {
          Topology broken = mutant.topology();
          if (plain.isBroken(mutation.rule(), broken)) {
            outcomes.add(new Outcome(mutant, plain.noticed(broken)));
          } else if (comparing.isBroken(mutation.rule(), broken)) {
            outcomes.add(new Outcome(mutant, comparing.noticed(broken)));
          }
        }
      }
      return new MutationScore(outcomes);
    }

    private List<Mutant> chosen(Mutation mutation, int most) {
      List<Mutant> all = mutation.in(topology).limit(LOOKED_AT).toList();
      if (all.size() <= most) {
        return all;
      }
      List<Mutant> chosen = new ArrayList<>();
      for (int i = 0; i < most; i++) {
        chosen.add(all.get((int) ((long) i * all.size() / most)));
      }
      return chosen;
    }
  }
}
