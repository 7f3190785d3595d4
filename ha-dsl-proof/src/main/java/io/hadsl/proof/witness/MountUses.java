package io.hadsl.proof.witness;

import io.hadsl.proof.catalog.Catalog;
import io.hadsl.proof.catalog.CatalogResource;
import io.hadsl.proof.catalog.Catalogs;
import io.hadsl.proof.catalog.NodeFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which units work on shared file systems, without asking the model: a class that has a file,
 * a link, a command or a configuration that names a path below the mount point works there, and so
 * do the services that it runs. The class that makes the mount itself does not count.
 */
final class MountUses {

  private final List<Mount> mounts = new ArrayList<>();
  private final List<MountUse> uses = new ArrayList<>();

  private MountUses() {}

  /** Those of all nodes. */
  static MountUses find(Catalogs catalogs) {
    MountUses found = new MountUses();
    Map<String, List<Mount>> byNode = new HashMap<>();
    Map<String, String> contents = new HashMap<>();
    for (NodeFile file : catalogs.files()) {
      if (!file.path().startsWith("/etc/systemd/")) {
        contents.put(file.node() + ":" + file.path(), file.text());
      }
      Mount.of(file)
          .ifPresent(
              mount -> {
                found.mounts.add(mount);
                byNode.computeIfAbsent(mount.node(), node -> new ArrayList<>()).add(mount);
              });
    }
    for (Catalog catalog : catalogs.all()) {
      List<Mount> mounts = byNode.getOrDefault(catalog.node(), List.of());
      if (!mounts.isEmpty()) {
        found.look(catalog, mounts, contents);
      }
    }
    return found;
  }

  private void look(Catalog catalog, List<Mount> mounts, Map<String, String> contents) {
    Map<String, List<CatalogResource>> classes = new LinkedHashMap<>();
    for (CatalogResource each : catalog.resources()) {
      classes.computeIfAbsent(catalog.classOf(each), name -> new ArrayList<>()).add(each);
    }
    for (Mount mount : mounts) {
      for (List<CatalogResource> members : classes.values()) {
        boolean makesIt =
            members.stream().anyMatch(each -> each.reference().equals(service(mount.unit())));
        CatalogResource toucher =
            members.stream()
                .filter(each -> touches(catalog, each, mount, contents))
                .findFirst()
                .orElse(null);
        if (!makesIt && toucher != null) {
          members.forEach(each -> add(catalog, mount, each, toucher));
        }
      }
    }
  }

  private static String service(String unit) {
    return "Service[" + unit + "]";
  }

  private static boolean touches(
      Catalog catalog, CatalogResource each, Mount mount, Map<String, String> contents) {
    if (each.is("File")) {
      String content = contents.getOrDefault(catalog.node() + ":" + each.title(), "");
      return mount.holds(each.title())
          || mount.holds(each.text("target"))
          || content.contains(mount.where() + "/");
    }
    return each.is("Exec")
        && each.texts("environment").stream()
            .anyMatch(value -> mount.holds(value.substring(value.indexOf('=') + 1)));
  }

  private void add(Catalog catalog, Mount mount, CatalogResource each, CatalogResource because) {
    String ending = ".service";
    boolean runs =
        each.is("Service")
            && each.title().endsWith(ending)
            && each.text("ensure").equals("running");
    String folder = "/etc/systemd/system/";
    boolean own =
        each.isPresentFile()
            && each.title().startsWith(folder)
            && each.title().endsWith(ending)
            && each.title().indexOf('/', folder.length()) < 0;
    if (runs || own) {
      String unit = own ? each.title().substring(folder.length()) : each.title();
      uses.add(new MountUse(catalog, mount, unit, each, because));
    }
  }

  /** Every mount of every node. */
  List<Mount> mounts() {
    return mounts;
  }

  /** Every unit that works on a mount. */
  List<MountUse> all() {
    return uses;
  }
}
