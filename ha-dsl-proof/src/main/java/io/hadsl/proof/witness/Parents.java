package io.hadsl.proof.witness;

import io.hadsl.proof.catalog.Catalog;
import io.hadsl.proof.catalog.CatalogResource;
import io.hadsl.proof.report.Complaint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder of every file is there before the file is written: it is managed, a command makes it
 * before, a package that is installed before brings it, or a fresh Debian has it.
 */
final class Parents implements Witness {

  private final DebianFolders debian = DebianFolders.read();

  @Override
  public String id() {
    return "parents";
  }

  @Override
  public List<Complaint> look(Scene scene) {
    List<Complaint> complaints = new ArrayList<>();
    for (Catalog catalog : scene.catalogs().all()) {
      Order order = scene.order(catalog.node());
      for (CatalogResource each : catalog.resources("File")) {
        String folder = each.title().substring(0, Math.max(1, each.title().lastIndexOf('/')));
        if (each.isPresentFile() && !isThere(catalog, order, each, folder)) {
          complaints.add(
              complaint(
                  scene.catalogs(),
                  catalog,
                  each,
                  "nothing makes the folder " + folder + " before " + each.reference()));
        }
      }
    }
    return complaints;
  }

  private boolean isThere(Catalog catalog, Order order, CatalogResource file, String folder) {
    if (debian.isFresh(folder)) {
      return true;
    }
    Optional<CatalogResource> managed =
        catalog.get("File[" + folder + "]").filter(CatalogResource::isPresentFile);
    if (managed.isPresent()) {
      return true;
    }
    for (CatalogResource each : catalog.resources()) {
      boolean makes =
          (each.is("Exec") && makes(each, folder))
              || (each.is("Package") && debian.brings(each.title(), folder))
              || (each.is("User") && each.text("home").equals(folder))
              || (each.isPresentFile() && isFolderAbove(each, folder));
      if (makes && order.isBefore(each.reference(), file.reference())) {
        return true;
      }
    }
    return false;
  }

  /** A command that names the folder, or something below or above it, to make it. */
  private static boolean makes(CatalogResource exec, String folder) {
    List<String> values = new ArrayList<>(exec.texts("environment"));
    values.add("CREATES=" + exec.text("creates"));
    return values.stream()
        .map(value -> value.substring(value.indexOf('=') + 1))
        .anyMatch(path -> isAt(path, folder) || (isAt(folder, path) && path.length() > 1));
  }

  private static boolean isAt(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  /** A link leads to a folder whose content is not ours to know. */
  private static boolean isFolderAbove(CatalogResource file, String folder) {
    return file.text("ensure").equals("link") && folder.startsWith(file.title() + "/");
  }
}
