package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.Installer;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.OnShare;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.validation.shape.Replicas;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A first installation happens once. */
final class InstallSingleRunner extends AbstractRule {

  InstallSingleRunner() {
    super(
        "install-single-runner",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "What all instances share is installed by one of them, or by the one that finds no mark of another");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (List<Known<Installer>> replicas : Replicas.of(index, Installer.class)) {
      Set<ElementId> nodes = Replicas.nodes(replicas);
      Known<Installer> unguarded = nodes.size() > 1 ? unguarded(index, replicas) : null;
      if (unguarded != null) {
        report(nodes, replicas.get(0), unguarded, out);
      }
    }
  }

  /** The last instance that would install without seeing that another has. */
  private static @Nullable Known<Installer> unguarded(
      TopologyIndex index, List<Known<Installer>> replicas) {
    Known<Installer> found = null;
    for (Known<Installer> each : replicas) {
      Optional<AbsolutePath> marker = each.fact().marker();
      if (marker.isEmpty()
          || OnShare.holding(index, each.instance().service(), marker.get()).isEmpty()) {
        found = each;
      }
    }
    return found;
  }

  private static void report(
      Set<ElementId> nodes, Known<Installer> first, Known<Installer> unguarded, Findings out) {
    Service service = unguarded.instance().service();
    out.about(service)
        .on(nodes)
        .says(
            "each of "
                + Places.names(nodes)
                + " installs what service `"
                + service.name()
                + "` shares with the others: the second installation overwrites what the first"
                + " made, or leaves two that do not know each other")
        .because(service.id() + ".installer", unguarded.fact().command(), unguarded.declaredAt())
        .because(service.id() + ".installer.mark", mark(unguarded), unguarded.declaredAt())
        .because(
            first.instance().service().id() + ".on",
            Places.names(nodes),
            first.instance().service().declaredAt())
        .fix("install on the first instance only, or look for a mark on the share");
  }

  private static String mark(Known<Installer> installer) {
    return installer
        .fact()
        .marker()
        .map(path -> path + ", which each node has for itself")
        .orElse("none");
  }
}
