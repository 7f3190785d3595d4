package io.hadsl.core.plan;

import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourcePool;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.ServiceParts;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the blocks of a plan, and holds what they share. Safe for use by several threads.
 *
 * <p>Most of what the planner adds depends on few values, which are the same on many nodes; such a
 * block is made once for these values.
 */
final class Blocks {

  /** Resources of its own that a service has, about: files with its name and what they need. */
  private static final int OF_SERVICE = 4;

  private final ResourcePool pool;
  private final Map<Shape, Shape> shapes = new ConcurrentHashMap<>();
  private final Map<Recipe, Block> known = new ConcurrentHashMap<>();

  /** For a plan of some services. */
  Blocks(int services) {
    pool = new ResourcePool(OF_SERVICE * services);
  }

  /** Values from which steps follow; equal ones give the same block. */
  interface Recipe {

    /** Adds the steps, which depend on the values alone. */
    void addTo(ResourceSink sink);
  }

  /** A sink whose steps become a block of this plan. */
  ResourceSink sink() {
    return new ResourceSink(pool);
  }

  /** A sink for the component of an instance. */
  ResourceSink sink(ServiceParts parts) {
    return new ResourceSink(pool, parts);
  }

  /** The steps of a sink, which takes no more. */
  Block of(ResourceSink sink) {
    return of(sink.steps());
  }

  /** Those of the steps of a sink that are to become a block. */
  Block of(List<Step> steps) {
    Shape shape = new Shape(steps);
    Shape earlier = shapes.putIfAbsent(shape, shape);
    List<Resource> resources = new ArrayList<>(steps.size());
    List<SecretRef> secrets = List.of();
    for (int i = 0; i < steps.size(); i++) {
      Resource resource = steps.get(i).resource();
      resources.add(resource);
      if (resource instanceof TextFile file && file.content().isSecret()) {
        secrets = with(secrets, file.content().secrets());
      }
    }
    return new Block(earlier == null ? shape : earlier, resources, secrets);
  }

  /** Few blocks have more than one file with secrets. */
  private static List<SecretRef> with(List<SecretRef> some, List<SecretRef> more) {
    if (some.isEmpty()) {
      return more;
    }
    List<SecretRef> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** The block of some values, made when it is first asked for. */
  Block of(Recipe recipe) {
    Block block = known.get(recipe);
    if (block == null) {
      ResourceSink sink = sink();
      recipe.addTo(sink);
      Block made = of(sink);
      Block raced = known.putIfAbsent(recipe, made);
      block = raced == null ? made : raced;
    }
    return block;
  }
}
