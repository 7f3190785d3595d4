package io.hadsl.export.json;

import io.hadsl.core.value.ElementId;
import java.util.List;

/** On which nodes an element is, and the short name of that place. */
final class Placed {

  private Placed() {}

  static void write(JsonOut json, String label, List<ElementId> nodes) {
    json.textUnless("label", label, usualLabel(nodes));
    json.texts("on", References.writeAll("node", nodes));
  }

  static List<ElementId> nodes(ObjectReader in) {
    List<ElementId> nodes = in.texts("on", text -> References.read("node", text));
    if (nodes.isEmpty()) {
      throw in.problem("on", "\"on\" names no node: list at least one");
    }
    return nodes;
  }

  static String label(ObjectReader in, List<ElementId> nodes) {
    return in.optional("label", text -> text).orElseGet(() -> usualLabel(nodes));
  }

  private static String usualLabel(List<ElementId> nodes) {
    return String.join("+", References.writeAll("node", nodes));
  }
}
