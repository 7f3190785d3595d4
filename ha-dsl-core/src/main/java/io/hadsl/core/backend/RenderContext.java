package io.hadsl.core.backend;

import io.hadsl.core.concurrent.AllProcessors;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.value.ExtensionException;
import java.util.List;
import java.util.function.Function;

/**
 * What a backend may use beside the plan. The threads never change the bytes.
 *
 * @param parallel whether nodes may be rendered on several threads
 */
public record RenderContext(boolean parallel) {

  /** Nodes rendered by one thread at a time. */
  private static final int SHARE = 16;

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
    FileTree.Builder tree = FileTree.builder();
    each(plan.nodes(), SHARE, node -> given(files, node)).forEach(some -> some.forEach(tree::add));
    return tree.build();
  }

  private static List<GeneratedFile> given(
      Function<NodePlan, List<GeneratedFile>> files, NodePlan node) {
    return ExtensionException.givenAll(
        files.apply(node), files, "the files of a node", "List.of() where there are none");
  }

  /**
   * Does the same with each of many things, on several threads if allowed.
   *
   * @param things what to work on
   * @param share how many of them a thread takes at a time: so many that taking them costs nothing
   * @param work called once for each thing, from any thread
   * @return what the work gave, in the order of the things; if it threw, the first in that order is
   *     thrown, as it was
   */
  public <T, R> List<R> each(List<T> things, int share, Function<? super T, ? extends R> work) {
    return AllProcessors.map(things, parallel ? share : Math.max(1, things.size()), work);
  }
}
