package io.hadsl.proof.witness;

import io.hadsl.proof.catalog.Catalog;
import io.hadsl.proof.catalog.CatalogResource;
import io.hadsl.proof.report.Complaint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whatever a resource requires, precedes or notifies is in the catalog of the same node. */
final class ReferencesResolve implements Witness {

  @Override
  public String id() {
    return "references";
  }

  @Override
  public List<Complaint> look(Scene scene) {
    List<Complaint> complaints = new ArrayList<>();
    for (Catalog catalog : scene.catalogs().all()) {
      Set<String> known = known(catalog);
      for (CatalogResource each : catalog.resources()) {
        for (List<String> parameters : List.of(Order.BEFORE_IT, Order.AFTER_IT)) {
          for (String parameter : parameters) {
            for (String reference : each.texts(parameter)) {
              if (!known.contains(reference)) {
                String message = parameter + " names " + reference + ", which this node has not";
                complaints.add(
                    complaint(scene.catalogs(), catalog, each, each.reference() + ": " + message));
              }
            }
          }
        }
      }
    }
    return complaints;
  }

  /** References by which the resources of a node may be named: by title, and by their own name. */
  private static Set<String> known(Catalog catalog) {
    Set<String> known = new HashSet<>();
    for (CatalogResource each : catalog.resources()) {
      known.add(each.reference());
      for (String name : List.of("name", "path", "alias")) {
        for (String value : each.texts(name)) {
          known.add(each.type() + "[" + value + "]");
        }
      }
    }
    return known;
  }
}
