package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Drill;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How old something is on the day of the check. */
final class Age {

  private Age() {}

  /** The newest drill of a kind. */
  static Optional<Stated<Drill>> newest(List<Stated<Drill>> drills, Drill.Kind kind) {
    return drills.stream()
        .filter(each -> each.fact().kind() == kind)
        .max(Comparator.comparing((Stated<Drill> each) -> each.fact().last()));
  }

  /** Days since a drill; 0 if the day of the check is not known. */
  static long days(TopologyIndex index, Drill drill) {
    return index.today().map(today -> ChronoUnit.DAYS.between(drill.last(), today)).orElse(0L);
  }
}
