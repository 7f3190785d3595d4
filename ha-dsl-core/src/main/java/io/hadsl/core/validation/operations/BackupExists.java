package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Together;
import io.hadsl.core.value.ElementId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What keeps data is copied, to where it is not lost with it. */
final class BackupExists extends AbstractRule {

  BackupExists() {
    super(
        "backup-exists",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "Where a topology has backups, all that keeps data has one, which is not lost with it");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Keepers keepers = Keepers.of(index);
    boolean spoken = keepers.speakOfBackups();
    for (ElementId id : keepers.ids()) {
      Service service = index.topology().find(id, Service.class).orElse(null);
      List<Stated<Backup>> backups = keepers.backupsOf(id);
      if (!backups.isEmpty()) {
        place(index, id, service, backups, out);
      } else if (spoken && service != null) {
        out.about(service)
            .on(service.nodes())
            .says(
                "service `"
                    + service.name()
                    + "` keeps data that nobody copies, while others' is: what is deleted or"
                    + " damaged is gone")
            .because(service.id() + ".backup", "not stated", service.declaredAt())
            .fix("copy it, and state that: .states(Backup.daily(set, to, contents))");
      } else {
        element(index, id)
            .ifPresent(
                element ->
                    out.unknown(
                        element,
                        "how it is copied",
                        "state it with Backup.daily(set, to, contents)"));
      }
    }
  }

  private static Optional<Element> element(TopologyIndex index, ElementId id) {
    return index.topology().find(id, Element.class);
  }

  /** All copies are lost with the data. */
  private static void place(
      TopologyIndex index,
      ElementId id,
      @Nullable Service service,
      List<Stated<Backup>> backups,
      Findings out) {
    String lost = "";
    for (Stated<Backup> each : backups) {
      lost = lostWith(index, id, service, each.fact().to());
      if (lost.isEmpty()) {
        return;
      }
    }
    Stated<Backup> first = backups.get(0);
    out.about(id)
        .says(
            "the copies of `" + id.name() + "` are on `" + first.fact().to().name() + "`: " + lost)
        .because(id + ".backup.to", first.fact().to(), first.declaredAt())
        .fix("keep a copy elsewhere");
  }

  private static String lostWith(
      TopologyIndex index, ElementId id, @Nullable Service service, ElementId to) {
    if (element(index, to).isEmpty()) {
      return "there is no such node or external";
    }
    if (to.equals(id)) {
      return "they are lost with the data";
    }
    String place = service == null ? "" : Together.place(index, service.nodes(), to);
    return place.isEmpty() ? "" : "losing " + place + " loses the data and its copies";
  }
}
