package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.Drill;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Element;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import java.util.List;
import java.util.Optional;

/** A backup is one once it was restored. */
final class RestoreTested extends AbstractRule {

  private static final int DAYS = 90;

  RestoreTested() {
    super(
        "restore-tested",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "A backup was restored within the last " + DAYS + " days");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Keepers keepers = Keepers.of(index);
    for (ElementId id : keepers.ids()) {
      List<Stated<Backup>> backups = keepers.backupsOf(id);
      if (backups.isEmpty()) {
        continue;
      }
      Optional<Stated<Drill>> drill = Age.newest(keepers.drillsOf(id), Drill.Kind.RESTORE);
      if (drill.isEmpty()) {
        index
            .topology()
            .find(id, Element.class)
            .ifPresent(
                element ->
                    out.unknown(
                        element,
                        "when its backup was last restored",
                        "state it with new Drill(Kind.RESTORE, date)"));
      } else if (Age.days(index, drill.get().fact()) > DAYS) {
        long days = Age.days(index, drill.get().fact());
        out.about(id)
            .says(
                "the backup of `"
                    + id.name()
                    + "` was last restored "
                    + days
                    + " days ago: whether it still can be is not known")
            .because(id + ".drill.restore", drill.get().fact().last(), drill.get().declaredAt())
            .because(id + ".backup", backups.get(0).fact().set(), backups.get(0).declaredAt())
            .fix("restore it on a spare machine, use what comes back, and note the day");
      }
    }
  }
}
