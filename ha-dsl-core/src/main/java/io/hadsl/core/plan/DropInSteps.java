package io.hadsl.core.plan;

import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.ComponentFacts.Unit;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.UnitDocument;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.value.AbsolutePath;
import java.util.List;

/**
 * Drop-ins for units that packages ship: wait for the mounts that hold the service's files, restart
 * after a crash, and do not give up.
 *
 * @param units the units
 * @param mountPoints of the mounts that they wait for
 */
record DropInSteps(List<Unit> units, List<AbsolutePath> mountPoints) implements Blocks.Recipe {

  // By hand, like those of the resources that it makes.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof DropInSteps that
            && units.equals(that.units)
            && mountPoints.equals(that.mountPoints));
  }

  @Override
  public int hashCode() {
    return 31 * units.hashCode() + mountPoints.hashCode();
  }

  @Override
  public void addTo(ResourceSink sink) {
    for (Unit unit : units) {
      boolean waits = !mountPoints.isEmpty();
      boolean crashes = unit.restart() == RestartPolicy.MISSING;
      boolean givesUp = unit.restart() == RestartPolicy.HASTY;
      if (waits || crashes || givesUp) {
        Step reload = SystemdReload.add(sink, unit.name().value());
        if (waits) {
          sink.add(UnitFile.dropIn(unit.name(), "10-requires-mounts", requiresMounts(mountPoints)))
              .notifies(reload);
        }
        if (crashes) {
          sink.add(UnitFile.dropIn(unit.name(), "20-restart", RESTART)).notifies(reload);
        }
        if (givesUp) {
          sink.add(UnitFile.dropIn(unit.name(), "20-restart", PATIENT)).notifies(reload);
        }
      }
    }
  }

  private static final UnitDocument RESTART =
      UnitDocument.builder(
              "The packaged unit has no Restart=, so a crashed program would stay dead.")
          .section("Service")
          .raw("Restart", "on-failure")
          .raw("RestartSec", "5s")
          .build();

  private static final UnitDocument PATIENT =
      UnitDocument.builder(
              "The packaged unit is left dead after a few quick failures, as while what it needs is away.")
          .section("Unit")
          .raw("StartLimitIntervalSec", "0")
          .section("Service")
          .raw("RestartSec", "5s")
          .build();

  private static UnitDocument requiresMounts(List<AbsolutePath> mountPoints) {
    return UnitDocument.builder(
            "Started on an empty mount point, the service would write to the local disk, hidden after the mount.",
            "These are physical mount points: systemd does not follow links here.")
        .section("Unit")
        .paths("RequiresMountsFor", mountPoints)
        .build();
  }
}
