package io.hadsl.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.hadsl.core.model.Topology;
import io.hadsl.core.mutation.MutationScore;
import io.hadsl.core.mutation.MutationScore.Outcome;
import io.hadsl.core.validation.Validator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What breaks an arbitrary topology is found, and by the rule that it is made for. */
final class MutationProperties {

  @Property(tries = 10)
  void eachMutantIsFoundByItsRule(@ForAll Topology topology) {
    assertFound(topology, 1);
  }

  @Property(tries = 150)
  @Tag("proof")
  void eachMutantIsFoundByItsRuleAtLength(@ForAll Topology topology) {
    assertFound(topology, 3);
  }

  private static void assertFound(Topology topology, int places) {
    Topology bare = Topology.named(topology.name(), t -> topology.elements().forEach(t::add));
    MutationScore score =
        MutationScore.of(bare, Validator.standard(), Validator.standard(), places);
    assertFalse(score.outcomes().isEmpty(), "nothing could be broken");
    assertEquals(List.of(), score.survivors().stream().map(Outcome::mutant).toList());
    List<Outcome> byOthers =
        score.outcomes().stream()
            .filter(each -> !each.noticedBy().contains(each.mutant().mutation().rule()))
            .filter(each -> !isSaidBetter(each))
            .toList();
    assertEquals(List.of(), byOthers);
  }

  /** A rule may leave a finding to another that knows more of it. */
  private static boolean isSaidBetter(Outcome outcome) {
    return outcome.mutant().mutation().rule().equals("no-spof-in-request-path");
  }
}
