package io.hadsl.proof.catalog;

import io.hadsl.proof.tree.EmittedTree;
import io.hadsl.proof.tree.SourceLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Catalogs written by hand, in the shape in which Puppet's are read. */
public final class SmallCatalogs {

  private final Map<String, List<Map<String, Object>>> resources = new LinkedHashMap<>();
  private final Map<String, List<Map<String, Object>>> edges = new LinkedHashMap<>();

  /** Adds a resource to a node, in a class: {@code key, value} pairs follow. */
  public SmallCatalogs add(String node, String inside, String reference, Object... parameters) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      values.put(String.valueOf(parameters[i]), parameters[i + 1]);
    }
    resource(node, "Class[" + inside + "]", Map.of());
    resource(node, reference, values);
    edges
        .computeIfAbsent(node, key -> new ArrayList<>())
        .add(Map.of("source", "Class[" + inside + "]", "target", reference));
    return this;
  }

  private void resource(String node, String reference, Map<String, Object> parameters) {
    int bracket = reference.indexOf('[');
    Map<String, Object> resource =
        Map.of(
            "type", reference.substring(0, bracket),
            "title", reference.substring(bracket + 1, reference.length() - 1),
            "parameters", parameters);
    List<Map<String, Object>> all = resources.computeIfAbsent(node, key -> new ArrayList<>());
    if (parameters.isEmpty() && all.contains(resource)) {
      return;
    }
    all.add(resource);
  }

  /** As if they had been compiled. */
  public Catalogs in(EmittedTree tree) throws IOException {
    List<Catalog> all = new ArrayList<>();
    for (Map.Entry<String, List<Map<String, Object>>> each : resources.entrySet()) {
      Map<String, Object> json =
          Map.of(
              "resources", each.getValue(), "edges", edges.getOrDefault(each.getKey(), List.of()));
      all.add(Catalog.of(each.getKey(), json, Path.of("/nowhere")));
    }
    return Catalogs.of(
        Path.of(""), List.copyOf(resources.keySet()), all, List.of(), tree, SourceLines.NONE);
  }
}
