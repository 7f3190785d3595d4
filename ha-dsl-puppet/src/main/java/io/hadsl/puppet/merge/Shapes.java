package io.hadsl.puppet.merge;

import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.puppet.merge.MergedResource.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which variants of a resource one declaration can hold. Those of one shape differ in values only;
 * others, such as a link here and a directory there, become declarations of their own.
 */
final class Shapes {

  private Shapes() {}

  static List<MergedResource> split(Entry entry) {
    List<Variant> all = new ArrayList<>(entry.resources.size());
    entry.resources.forEach((resource, nodes) -> all.add(new Variant(resource, nodes)));
    if (all.size() == 1) {
      return List.of(merged(entry, all));
    }
    Map<Object, List<Variant>> shapes = new LinkedHashMap<>();
    for (Variant variant : all) {
      shapes.computeIfAbsent(shapeOf(variant.resource()), key -> new ArrayList<>()).add(variant);
    }
    boolean inOnePlace = entry.after.size() == 1 && entry.notifies.size() == 1;
    if (inOnePlace && isFileOrAbsence(shapes)) {
      return List.of(merged(entry, all));
    }
    List<MergedResource> split = new ArrayList<>(shapes.size());
    shapes.values().forEach(variants -> split.add(merged(entry, variants)));
    return split;
  }

  private static MergedResource merged(Entry entry, List<Variant> variants) {
    Members presence = new Members();
    variants.forEach(variant -> presence.addAll(variant.nodes()));
    return new MergedResource(
        entry.id, presence, variants, Objects.requireNonNull(entry.provenance));
  }

  /**
   * One file that some nodes have and others must not have: only {@code ensure} differs. Where its
   * place in the order differs too, two declarations say more clearly when each comes.
   */
  private static boolean isFileOrAbsence(Map<Object, List<Variant>> shapes) {
    if (shapes.size() != 2 || !shapes.containsKey(AbsentPath.class)) {
      return false;
    }
    for (List<Variant> variants : shapes.values()) {
      Resource first = variants.get(0).resource();
      boolean plain =
          (first instanceof TextFile file && !file.content().isSecret())
              || first instanceof UnitFile
              || first instanceof Symlink
              || first instanceof AbsentPath;
      if (!plain || variants.size() != 1) {
        return false;
      }
    }
    return true;
  }

  private static Object shapeOf(Resource resource) {
    if (resource instanceof Command command) {
      String guard = command.guard() instanceof Command.Unless unless ? unless.script() : "";
      return List.of(
          command.guard().getClass(),
          command.script(),
          guard,
          List.copyOf(command.environment().keySet()));
    }
    if (resource instanceof TextFile file && file.content().isSecret()) {
      List<Object> shape = new ArrayList<>();
      for (Content.Segment segment : file.content().segments()) {
        shape.add(
            segment instanceof Content.Secret secret ? secret.escaping() : Content.Literal.class);
      }
      return shape;
    }
    return resource.getClass();
  }
}
