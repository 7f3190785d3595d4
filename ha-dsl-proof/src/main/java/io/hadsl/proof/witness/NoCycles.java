package io.hadsl.proof.witness;

import io.hadsl.proof.catalog.Catalog;
import io.hadsl.proof.catalog.CatalogResource;
import io.hadsl.proof.report.Complaint;
import java.util.ArrayList;
import java.util.List;

/** No resource waits for itself, through edges, classes or what Puppet adds itself. */
final class NoCycles implements Witness {

  @Override
  public String id() {
    return "no-cycles";
  }

  @Override
  public List<Complaint> look(Scene scene) {
    List<Complaint> complaints = new ArrayList<>();
    for (Catalog catalog : scene.catalogs().all()) {
      List<String> cycle = scene.order(catalog.node()).cycle();
      if (!cycle.isEmpty()) {
        CatalogResource named =
            cycle.stream().flatMap(each -> catalog.get(each).stream()).findFirst().orElseThrow();
        complaints.add(
            complaint(
                scene.catalogs(),
                catalog,
                named,
                "these wait for each other: " + String.join(" -> ", cycle)));
      }
    }
    return complaints;
  }
}
