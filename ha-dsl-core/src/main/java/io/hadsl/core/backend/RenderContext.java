package io.hadsl.core.backend;

import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a backend may use beside the plan. The threads never change the bytes.
 *
 * @param parallel whether nodes may be rendered on several threads
 */
public record RenderContext(boolean parallel) {

  /**
   * Renders on all processors.
   *
   * @return the context
   */
  public static RenderContext standard() {
    return new RenderContext(true);
  }

  /**
   * Renders the files of each node, on several threads if allowed.
   *
   * @param plan the plan
   * @param files the files of one node; called once for each, from any thread
   * @return all files
   */
  public FileTree renderNodes(Plan plan, Function<NodePlan, List<GeneratedFile>> files) {
    Stream<NodePlan> nodes = parallel ? plan.nodes().parallelStream() : plan.nodes().stream();
    FileTree.Builder tree = FileTree.builder();
    nodes.map(files).toList().forEach(each -> each.forEach(tree::add));
    return tree.build();
  }
}
