package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.PathLink;
import io.hadsl.core.knowledge.RealPath;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Links lead somewhere. */
final class NoLinkLoop extends AbstractRule {

  NoLinkLoop() {
    super(
        "no-link-loop",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "No path on a node leads through links back to itself");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<String> said = new HashSet<>();
    for (Node node : index.topology().nodes()) {
      NodePaths paths = index.paths(node.id());
      if (paths.hasOwnLinks()) {
        check(node, paths, said, out);
      }
    }
  }

  private static void check(Node node, NodePaths paths, Set<String> said, Findings out) {
    Set<AbsolutePath> inLoops = new HashSet<>();
    for (PathLink link : paths.links()) {
      RealPath real = paths.resolve(link.path());
      if (real.isLoop() && !inLoops.contains(link.path())) {
        Set<PathLink> loop = new LinkedHashSet<>(real.links());
        loop.forEach(each -> inLoops.add(each.path()));
        if (said.add(loop.toString())) {
          report(node, link, loop, out);
        }
      }
    }
  }

  private static void report(Node node, PathLink link, Set<PathLink> loop, Findings out) {
    Findings.Sentence finding =
        out.about(link.element())
            .on(List.of(node.id()))
            .says(
                link.path()
                    + " leads through links back to itself: whoever opens it on "
                    + node.name()
                    + " is told \"too many levels of symbolic links\"");
    // A link that somebody stated is the one to change, rather than what stores need.
    List<PathLink> order = new ArrayList<>(loop);
    order.sort(Comparator.comparing(each -> !each.element().equals(node.id())));
    for (PathLink each : order) {
      finding.because(each.path() + " is a link to", each.target(), each.declaredAt());
    }
    finding.fix("let one of the links lead to the files");
  }
}
