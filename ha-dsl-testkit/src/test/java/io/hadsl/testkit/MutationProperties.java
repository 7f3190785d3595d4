package io.hadsl.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.hadsl.core.model.Topology;
import io.hadsl.core.mutation.MutationScore;
import io.hadsl.core.mutation.MutationScore.Outcome;
import io.hadsl.core.validation.Validator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What breaks an arbitrary topology is found, and by the rule that it is made for. */
final class MutationProperties {

  private static final Set<String> SAID_BETTER =
      Set.of("no-spof-in-request-path", "zone-loss-keeps-quorum", "root-squash-vs-store");

  @Property(tries = 4)
  void eachMutantIsFoundByItsRule(@ForAll("safe") Topology topology) {
    assertFound(topology, 1);
  }

  @Property(tries = 40)
  @Tag("proof")
  void eachMutantIsFoundByItsRuleAtLength(@ForAll("safe") Topology topology) {
    assertFound(topology, 3);
  }

  /** Where a danger is there already, a greater one may be told in its place. */
  @Provide
  Arbitrary<Topology> safe() {
    return TopologyArbitraries.topologies()
        .filter(topology -> topology.acknowledgements().isEmpty());
  }

  private static void assertFound(Topology topology, int places) {
    MutationScore score =
        MutationScore.of(topology, Validator.standard(), Validator.standard(), places);
    assertFalse(score.outcomes().isEmpty(), "nothing could be broken");
    assertEquals(List.of(), score.survivors().stream().map(Outcome::mutant).toList());
    List<Outcome> byOthers =
        score.outcomes().stream()
            .filter(each -> !each.noticedBy().contains(each.mutant().mutation().rule()))
            .filter(each -> !isSaidBetter(each))
            .toList();
    assertEquals(List.of(), byOthers);
  }

  /** Some rules leave a finding to another that knows more of its cause. */
  private static boolean isSaidBetter(Outcome outcome) {
    return SAID_BETTER.contains(outcome.mutant().mutation().rule());
  }
}
