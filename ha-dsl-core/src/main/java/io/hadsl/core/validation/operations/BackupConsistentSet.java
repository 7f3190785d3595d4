package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Listing;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows and the files that they speak of are copied together. */
final class BackupConsistentSet extends AbstractRule {

  BackupConsistentSet() {
    super(
        "backup-consistent-set",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "The database and the files of a service are copied by one job");
  }

  /** Two keepers whose copies do not fit together: one finding, however many services use both. */
  private record Pair(ElementId one, ElementId other) {}

  @Override
  public void check(TopologyIndex index, Findings out) {
    Keepers keepers = Keepers.of(index);
    if (!keepers.speakOfBackups()) {
      return;
    }
    Map<Pair, List<Service>> apart = new LinkedHashMap<>();
    for (Service service : index.topology().services()) {
      ElementId first = null;
      for (ElementId keeper : keepers.keepersOf(service)) {
        if (keepers.backupsOf(keeper).isEmpty()) {
          continue;
        }
        if (first != null && Collections.disjoint(sets(keepers, first), sets(keepers, keeper))) {
          apart.computeIfAbsent(new Pair(first, keeper), key -> new ArrayList<>()).add(service);
        } else if (first == null) {
          first = keeper;
        }
      }
    }
    apart.forEach((pair, services) -> report(keepers, pair, services, out));
  }

  private static Set<String> sets(Keepers keepers, ElementId keeper) {
    Set<String> sets = new LinkedHashSet<>();
    keepers.backupsOf(keeper).forEach(each -> sets.add(each.fact().set()));
    return sets;
  }

  private static void report(Keepers keepers, Pair pair, List<Service> services, Findings out) {
    Stated<Backup> one = keepers.backupsOf(pair.one()).get(0);
    Stated<Backup> other = keepers.backupsOf(pair.other()).get(0);
    out.about(pair.other())
        .says(
            Listing.services(services)
                + (services.size() == 1 ? " keeps" : " keep")
                + " data in `"
                + pair.one().name()
                + "` and `"
                + pair.other().name()
                + "`, which are copied by different jobs: restored, one speaks of what the other"
                + " does not have")
        .because(pair.other() + ".backup.set", other.fact().set(), other.declaredAt())
        .because(pair.one() + ".backup.set", one.fact().set(), one.declaredAt())
        .fix("copy both in one job, while nothing is written, and name that set in both");
  }
}
