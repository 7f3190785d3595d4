package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.DiffersPerNode;
import io.hadsl.core.knowledge.GivenFile;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.ServedPath;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.OncePerService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file that all nodes read holds nothing that is one node's. */
final class SharedEtcHasNoNodeSpecifics extends AbstractRule {

  SharedEtcHasNoNodeSpecifics() {
    super(
        "shared-etc-has-no-node-specifics",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "No file on a shared mount holds a setting that must differ from node to node");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    OncePerService once = new OncePerService();
    for (Known<DiffersPerNode> each : index.all(DiffersPerNode.class)) {
      SharedSpot.of(index, each.instance(), each.fact().file())
          .filter(spot -> once.isNew(each))
          .ifPresent(spot -> report(each, spot, out));
    }
    checkGiven(index, out);
  }

  private static void report(Known<DiffersPerNode> known, SharedSpot spot, Findings out) {
    Service service = known.instance().service();
    out.about(service)
        .on(service.nodes())
        .says(
            known.fact().file()
                + " holds `"
                + known.fact().setting()
                + "`, which must differ from node to node, and is one file on "
                + spot.mount().path()
                + ": all nodes have the value of the last that wrote it")
        .because(spot.what(), spot.mount().id(), spot.declaredAt())
        .because(service.id() + ".differs per node", known.fact().setting(), known.declaredAt())
        .fix("keep " + known.fact().file() + " on each node's own disk");
  }

  /** The same file of a share, given for two nodes with different texts. */
  private static void checkGiven(TopologyIndex index, Findings out) {
    Map<ServedPath, GivenFile> first = new HashMap<>();
    for (Node node : index.topology().nodes()) {
      for (GivenFile file : index.given(node.id()).files()) {
        compare(index.paths(node.id()), file, first, out);
      }
    }
  }

  private static void compare(
      NodePaths paths, GivenFile file, Map<ServedPath, GivenFile> first, Findings out) {
    Optional<ServedPath> place = paths.servedAt(file.path());
    Optional<SharedMount> mount = paths.mountOf(file.path());
    if (mount.isPresent() && place.isPresent()) {
      GivenFile other = first.putIfAbsent(place.get(), file);
      if (other != null && !other.text().equals(file.text())) {
        report(other, file, mount.get(), out);
      }
    }
  }

  private static void report(GivenFile one, GivenFile other, SharedMount mount, Findings out) {
    out.about(other.node())
        .on(List.of(one.node().id(), other.node().id()))
        .says(
            other.path()
                + " has different texts for "
                + one.node().name()
                + " and "
                + other.node().name()
                + ", and is one file on "
                + mount.path()
                + ": each node undoes what the other wrote")
        .because(
            other.node().name() + ".file(" + other.path() + ")", "one text", other.declaredAt())
        .because(one.node().name() + ".file(" + one.path() + ")", "another", one.declaredAt())
        .fix("give the file a place on each node's own disk, or one text");
  }
}
