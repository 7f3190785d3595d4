package io.hadsl.proof.witness;

import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.unit.UnitDump;
import io.hadsl.proof.unit.UnitRoot;
import io.hadsl.proof.unit.UnitSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each service that works on a shared file system, systemd itself finds that it requires the
 * mount unit and is started after it: drop-ins merged, paths resolved, the packaged unit included
 * where it is installed here.
 */
final class UnitMounts implements Witness {

  @Override
  public String id() {
    return "unit-mounts";
  }

  @Override
  public Program program() {
    return UnitRoot.ANALYZE;
  }

  @Override
  public List<Complaint> look(Scene scene) throws IOException {
    Map<String, UnitDump> dumps = new HashMap<>();
    for (List<UnitSet> same : UnitSet.equal(UnitSet.ofNodes(scene.catalogs().files()))) {
      if (!scene.uses().all().isEmpty()) {
        UnitDump dump =
            UnitRoot.in(scene.material().scratch(), scene.material().folder(), same.get(0)).dump();
        same.forEach(set -> dumps.put(set.node(), dump));
      }
    }
    List<Complaint> complaints = new ArrayList<>();
    for (MountUse use : scene.uses().all()) {
      UnitDump dump = dumps.get(use.catalog().node());
      String mount = use.mount().unit();
      String unit = use.unit();
      if (dump == null || !dump.knows(unit)) {
        complaints.add(wrong(scene, use, "systemd finds nothing of " + unit + " on this node"));
      } else if (!dump.requires(unit).contains(mount)) {
        complaints.add(wrong(scene, use, unit + " does not require " + mount));
      } else if (!dump.after(unit).contains(mount)) {
        complaints.add(wrong(scene, use, unit + " is not started after " + mount));
      }
    }
    return complaints;
  }

  private Complaint wrong(Scene scene, MountUse use, String message) {
    return complaint(
        scene.catalogs(),
        use.catalog(),
        use.declared(),
        message + " as systemd reads it, though it works below " + use.mount().where());
  }
}
