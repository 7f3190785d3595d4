package io.hadsl.proof.witness;

import io.hadsl.proof.catalog.Catalog;
import io.hadsl.proof.catalog.CatalogResource;
import io.hadsl.proof.catalog.Catalogs;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.util.List;

/** Something that must hold in the compiled catalogs of all nodes together. */
public interface Witness {

  /** What people call it: lower-case words with hyphens. */
  String id();

  /** What it runs; nothing for most. */
  default Program program() {
    return Program.NONE;
  }

  /** Where it does not hold. */
  List<Complaint> look(Scene scene) throws IOException;

  /** A complaint about a resource of a node. */
  default Complaint complaint(
      Catalogs catalogs, Catalog catalog, CatalogResource resource, String message) {
    return new Complaint(id(), catalogs.places().of(catalog, resource), message);
  }
}
