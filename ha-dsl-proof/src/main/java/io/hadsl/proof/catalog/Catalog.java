package io.hadsl.proof.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Puppet's compiler made for one node: resources, and which contains which. */
public final class Catalog {

  private final String node;
  private final Map<String, CatalogResource> resources = new LinkedHashMap<>();
  private final Map<String, String> containers = new LinkedHashMap<>();

  private Catalog(String node) {
    this.node = node;
  }

  /**
   * Reads what {@code puppet catalog compile} prints.
   *
   * @param node the machine's name
   * @param json the catalog as JSON
   * @param environment the folder of the control repository that was compiled
   */
  static Catalog of(String node, Map<String, Object> json, Path environment) {
    Catalog catalog = new Catalog(node);
    String prefix = environment + "/";
    for (Object each : Json.items(json.getOrDefault("resources", List.of()))) {
      Map<String, Object> resource = Json.members(each);
      String file = String.valueOf(resource.getOrDefault("file", ""));
      CatalogResource made =
          new CatalogResource(
              String.valueOf(resource.get("type")),
              String.valueOf(resource.get("title")),
              Json.members(resource.getOrDefault("parameters", Map.of())),
              file.startsWith(prefix) ? "puppet/" + file.substring(prefix.length()) : "",
              Integer.parseInt(String.valueOf(resource.getOrDefault("line", "0"))));
      catalog.resources.put(made.reference(), made);
    }
    for (Object each : Json.items(json.getOrDefault("edges", List.of()))) {
      Map<String, Object> edge = Json.members(each);
      catalog.containers.put(
          String.valueOf(edge.get("target")), String.valueOf(edge.get("source")));
    }
    return catalog;
  }

  /** The machine's name. */
  public String node() {
    return node;
  }

  /** Its resources, in the order of the catalog. */
  public List<CatalogResource> resources() {
    return List.copyOf(resources.values());
  }

  /** Its resources of a type. */
  public List<CatalogResource> resources(String type) {
    List<CatalogResource> found = new ArrayList<>();
    for (CatalogResource each : resources.values()) {
      if (each.is(type)) {
        found.add(each);
      }
    }
    return found;
  }

  /** The resource of a reference such as {@code File[/etc/hosts]}. */
  public Optional<CatalogResource> get(String reference) {
    return Optional.ofNullable(resources.get(reference));
  }

  /** What contains what: references by the reference of what they contain. */
  public Map<String, String> containers() {
    return containers;
  }

  /** The class that a resource belongs to, such as {@code Profile::Redis}; empty if to none. */
  public String classOf(CatalogResource resource) {
    String at = resource.reference();
    while (!at.startsWith("Class[")) {
      String above = containers.get(at);
      if (above == null) {
        return "";
      }
      at = above;
    }
    return at.substring("Class[".length(), at.length() - 1);
  }
}
