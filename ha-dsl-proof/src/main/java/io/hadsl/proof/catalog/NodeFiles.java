package io.hadsl.proof.catalog;

import io.hadsl.core.output.Origin;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.proof.report.Place;
import io.hadsl.proof.tree.EmittedFile;
import io.hadsl.proof.tree.EmittedTree;
import io.hadsl.proof.tree.SourceLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes the files that nodes will have out of their compiled catalogs. */
final class NodeFiles {

  private static final String SHIPPED = "puppet:///modules/";
  private static final String MODULES = "puppet/site-modules/";

  private final EmittedTree tree;
  private final SourceLines lines;

  NodeFiles(EmittedTree tree, SourceLines lines) {
    this.tree = tree;
    this.lines = lines;
  }

  /** The files of a node that have content. */
  List<NodeFile> of(Catalog catalog) throws IOException {
    List<NodeFile> files = new ArrayList<>();
    for (CatalogResource each : catalog.resources("File")) {
      if (!each.isPresentFile()) {
        continue;
      }
      Place place = place(catalog, each);
      Optional<EmittedFile> shipped = shipped(each.text("source"));
      if (shipped.isPresent()) {
        String text = shipped.get().text();
        files.add(new NodeFile(catalog.node(), each.title(), text, place));
      } else if (each.parameters().containsKey("content")) {
        String text = each.text("content");
        files.add(new NodeFile(catalog.node(), each.title(), text, place));
      }
    }
    return files;
  }

  /** Where a resource of a node stands, and which line of code asked for it. */
  Place place(Catalog catalog, CatalogResource resource) {
    String name =
        catalog.node() + ":" + (resource.is("File") ? resource.title() : resource.reference());
    Optional<EmittedFile> source =
        shipped(resource.text("source")).or(() -> template(catalog, resource));
    Place place =
        source
            .map(file -> new Place(name, file.path(), 0, file.written().origin()))
            .orElseGet(() -> declared(name, resource));
    ResourceId id = new ResourceId(type(resource), resource.title());
    return lines.of(catalog.node(), id).map(place::from).orElse(place);
  }

  private Place declared(String name, CatalogResource resource) {
    String file = resource.file().isEmpty() ? "puppet/manifests/site.pp" : resource.file();
    Place place = new Place(name, file, resource.line(), Origin.NONE);
    return tree.get(file).map(found -> place.from(found.written().origin())).orElse(place);
  }

  /** What the plan calls a resource of its type. */
  private static String type(CatalogResource resource) {
    return switch (resource.type()) {
      case "Service" -> "unit";
      case "Exec" -> "command";
      default -> resource.type().toLowerCase(Locale.ROOT);
    };
  }

  /** The emitted file behind {@code puppet:///modules/MODULE/PATH}. */
  private Optional<EmittedFile> shipped(String source) {
    if (!source.startsWith(SHIPPED)) {
      return Optional.empty();
    }
    String rest = source.substring(SHIPPED.length());
    int slash = rest.indexOf('/');
    return tree.get(MODULES + rest.substring(0, slash) + "/files" + rest.substring(slash));
  }

  /** The template from which a class makes the file of a path, by the place where ours stand. */
  private Optional<EmittedFile> template(Catalog catalog, CatalogResource resource) {
    String name = catalog.classOf(resource).toLowerCase(Locale.ROOT);
    int colons = name.indexOf("::");
    if (colons < 0) {
      return Optional.empty();
    }
    String module = name.substring(0, colons);
    String rest = name.substring(colons + 2).replace("::", "/");
    return tree.get(MODULES + module + "/templates/" + rest + resource.title() + ".epp");
  }
}
