package io.hadsl.proof.witness;

import io.hadsl.proof.catalog.AskedJob;
import io.hadsl.proof.catalog.Catalog;
import io.hadsl.proof.catalog.CatalogResource;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.report.Place;
import io.hadsl.proof.tree.EmittedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each regular job is on the node that owns it, and taken away from all others of its service. */
final class JobOwners implements Witness {

  @Override
  public String id() {
    return "job-owners";
  }

  @Override
  public List<Complaint> look(Scene scene) {
    Map<String, Catalog> byNode = new HashMap<>();
    scene.catalogs().all().forEach(catalog -> byNode.put(catalog.node(), catalog));
    List<Complaint> complaints = new ArrayList<>();
    for (AskedJob job : scene.jobs()) {
      Catalog owner = byNode.get(job.owner());
      if (owner != null && !(job.packaged() ? isGiven(owner, job) : isThere(owner, job))) {
        complaints.add(wrong(scene, owner, job, "is not on its owner"));
      }
      for (String other : job.others()) {
        Catalog catalog = byNode.get(other);
        if (catalog != null && !isTaken(catalog, job)) {
          complaints.add(
              wrong(scene, catalog, job, "is not taken away from a node that is not its owner"));
        }
      }
    }
    return complaints;
  }

  private static boolean isThere(Catalog catalog, AskedJob job) {
    return catalog.get(file(job)).filter(CatalogResource::isPresentFile).isPresent();
  }

  /** A packaged file comes with its package: nothing may keep it away. */
  private static boolean isGiven(Catalog catalog, AskedJob job) {
    boolean absent = catalog.get(file(job)).filter(file -> !file.isPresentFile()).isPresent();
    return !absent && !diverts(catalog, job, "--add");
  }

  private static boolean isTaken(Catalog catalog, AskedJob job) {
    boolean absent =
        catalog.get(file(job)).filter(file -> file.text("ensure").equals("absent")).isPresent();
    return absent && (!job.packaged() || diverts(catalog, job, "--add"));
  }

  private static boolean diverts(Catalog catalog, AskedJob job, String how) {
    return catalog.resources("Exec").stream()
        .anyMatch(
            each ->
                each.texts("environment").contains("FILE=" + job.path())
                    && each.text("command").contains("dpkg-divert")
                    && each.text("command").contains(how));
  }

  private static String file(AskedJob job) {
    return "File[" + job.path() + "]";
  }

  private Complaint wrong(Scene scene, Catalog catalog, AskedJob job, String what) {
    Place place =
        catalog
            .get(file(job))
            .map(resource -> scene.catalogs().places().of(catalog, resource))
            .or(() -> scene.material().tree().get("topology.json").map(EmittedFile::place))
            .orElseThrow();
    return new Complaint(
        id(),
        place,
        "%s of service %s %s: %s (the owner is %s)"
            .formatted(job.path(), job.service(), what, catalog.node(), job.owner()));
  }
}
