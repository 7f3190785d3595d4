package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Since;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers that files bear are never given to somebody else. */
final class UidPlanAppendOnly extends AbstractRule {

  UidPlanAppendOnly() {
    super(
        "uid-plan-append-only",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "An account that an older topology had keeps its number, and nobody else gets it");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<ElementId> said = new HashSet<>();
    check(index, Numbered.Kind.USER, said, out);
    check(index, Numbered.Kind.GROUP, said, out);
  }

  private static void check(
      TopologyIndex index, Numbered.Kind kind, Set<ElementId> said, Findings out) {
    Function<Topology, List<Numbered>> all = topology -> Numbered.of(topology, kind);
    Map<Object, Numbered> takers = new HashMap<>();
    List<Since.Change<Numbered>> taken = Since.changes(index, all, Numbered::taken, Numbered::name);
    taken.forEach(each -> takers.putIfAbsent(each.before().owner(), each.now()));
    Set<Object> moved = new HashSet<>();
    for (Since.Change<Numbered> each :
        Since.changes(index, all, Numbered::owner, Numbered::value)) {
      moved.add(each.before().owner());
      if (said.add(each.now().user().id())) {
        renumbered(each, takers.get(each.before().owner()), out);
      }
    }
    for (Since.Change<Numbered> each : taken) {
      if (!moved.contains(each.before().owner()) && said.add(each.now().user().id())) {
        taken(each.before(), each.now(), out);
      }
    }
  }

  private static void renumbered(
      Since.Change<Numbered> change, @Nullable Numbered taker, Findings out) {
    Numbered before = change.before();
    Numbered now = change.now();
    Findings.Sentence finding =
        out.about(now.user())
            .on(now.user().nodes())
            .says(
                now.inWords()
                    + " had another "
                    + now.kind().number()
                    + " before: its files keep the old number and belong to "
                    + (taker == null ? "nobody" : "`" + taker.name() + "`"))
            .because(now.what(), now.value(), now.user().declaredAt())
            .because("before: " + before.what(), before.value(), before.user().declaredAt());
    if (taker != null) {
      finding.because(taker.what(), taker.value(), taker.user().declaredAt());
    }
    finding.fix("give it back " + before.value() + ", and new accounts numbers that nobody had");
  }

  private static void taken(Numbered before, Numbered now, Findings out) {
    out.about(now.user())
        .on(now.user().nodes())
        .says(
            now.inWords()
                + " has the "
                + now.kind().number()
                + " that was `"
                + before.name()
                + "`'s: it owns every file that `"
                + before.name()
                + "` left")
        .because(now.what(), now.value(), now.user().declaredAt())
        .because("before: " + before.what(), before.value(), before.user().declaredAt())
        .fix("give it a number that nobody had");
  }
}
