package io.hadsl.core.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cases.RuleCase;
import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.validation.Validator;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MutationsTest {

  /** The day on which the rules' cases are judged. */
  private static final Validator ALL = Validator.standard().on(LocalDate.of(2026, 7, 1));

  /** The repaired case of each rule: the smallest topology that has what the rule is about. */
  private static final Map<String, Topology> REPAIRED = repaired();

  /** Rules that backends bring; the command line knows them, and its tests hold their mutations. */
  private static final Set<String> OF_BACKENDS = Set.of("machines-share-a-network");

  private static Map<String, Topology> repaired() {
    Map<String, Topology> all = new LinkedHashMap<>();
    for (Rule rule : ALL.rules()) {
      StringBuilder name = new StringBuilder("cases.");
      for (String word : rule.id().split("-", -1)) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
      try {
        RuleCase each =
            Class.forName(name.append("Case").toString())
                .asSubclass(RuleCase.class)
                .getDeclaredConstructor()
                .newInstance();
        all.put(rule.id(), Topology.named("example", each::repaired));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("rule " + rule.id() + " has no case", e);
      }
    }
    return all;
  }

  @Test
  void everyRuleHasAMutationThatItFinds() {
    Set<String> unfound = new TreeSet<>(REPAIRED.keySet());
    assertTrue(unfound.size() > 150, () -> "saw " + unfound.size() + " rules only");
    REPAIRED.forEach((rule, topology) -> unfound.removeAll(found(Set.of(rule), topology)));
    // What some rules are about can be broken in the case of another only.
    REPAIRED.values().forEach(topology -> unfound.removeAll(found(unfound, topology)));
    assertEquals(Set.of(), unfound);
  }

  /** Those rules that find a mutant of a topology which was made for them. */
  private static Set<String> found(Set<String> rules, Topology topology) {
    Judges plain = new Judges(topology, ALL, ALL.only(List.of()));
    Judges comparing = new Judges(topology, ALL.since(topology), ALL.only(List.of()));
    Set<String> found = new TreeSet<>();
    for (Mutation mutation : Mutations.all()) {
      String rule = mutation.rule();
      if (rules.contains(rule)
          && mutation
              .in(topology)
              .map(Mutant::topology)
              .anyMatch(it -> plain.isBroken(rule, it) || comparing.isBroken(rule, it))) {
        found.add(rule);
      }
    }
    return found;
  }

  @Test
  void aMutationIsMadeForARuleThatThereIs() {
    for (Mutation mutation : Mutations.all()) {
      assertTrue(
          REPAIRED.containsKey(mutation.rule()) || OF_BACKENDS.contains(mutation.rule()),
          mutation::toString);
      assertFalse(mutation.change().isBlank());
    }
  }

  @Test
  void aMutantDiffersAndKnowsTheLineThatItChanged() {
    Topology topology = REPAIRED.getOrDefault("uid-parity", Topology.named("none", t -> {}));
    int mutants = 0;
    for (Mutation mutation : Mutations.all()) {
      for (Mutant mutant : mutation.in(topology).toList()) {
        assertNotEquals(topology, mutant.topology(), mutant::toString);
        assertEquals(mutant.topology(), mutant.topology(), mutant::toString);
        assertEquals("UidParityCase.java", mutant.declaredAt().location().file());
        mutants++;
      }
    }
    assertTrue(mutants > 30, "saw " + mutants + " mutants only");
  }

  /** A check that is left out lets its mutants live, and nothing else is lost. */
  @Test
  void whatIsLostWithoutARuleSurvives() {
    Topology topology = REPAIRED.getOrDefault("uid-parity", Topology.named("none", t -> {}));
    MutationScore whole = MutationScore.of(topology, ALL, ALL, 3);
    assertEquals(List.of(), whole.survivors());
    assertEquals(100, whole.percent());
    MutationScore less = MutationScore.of(topology, ALL, ALL.without(List.of("uid-parity")), 3);
    assertEquals(whole.outcomes().size(), less.outcomes().size());
    assertEquals(
        Set.of("uid-parity"),
        new TreeSet<>(
            less.survivors().stream().map(each -> each.mutant().mutation().rule()).toList()));
    assertTrue(less.percent() < 100, () -> less.percent() + " %");
  }
}
