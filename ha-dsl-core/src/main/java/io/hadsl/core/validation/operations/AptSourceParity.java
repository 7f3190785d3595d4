package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.AptSource;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Listing;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replicas take their packages from the same places. */
final class AptSourceParity extends AbstractRule {

  AptSourceParity() {
    super(
        "apt-source-parity",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "Nodes that stand in for one another have the same sources of packages");
  }

  private record Source(String line, DeclaredAt at) {}

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<ElementId, Map<String, Source>> sources = sources(index);
    if (sources.isEmpty()) {
      return;
    }
    Set<String> reported = new HashSet<>();
    index
        .standIns()
        .forEach(
            (nodes, services) -> {
              for (ElementId node : nodes) {
                compare(sources, node, nodes.get(0), services, reported, out);
                compare(sources, nodes.get(0), node, services, reported, out);
              }
            });
  }

  private static Map<ElementId, Map<String, Source>> sources(TopologyIndex index) {
    Map<ElementId, Map<String, Source>> sources = new HashMap<>();
    for (Known<AptSource> each : index.all(AptSource.class)) {
      sources
          .computeIfAbsent(each.instance().node().id(), node -> new LinkedHashMap<>())
          .put(each.fact().name(), new Source(each.fact().line(), each.declaredAt()));
    }
    for (Node node : index.topology().nodes()) {
      add(node, sources);
    }
    return sources;
  }

  private static void add(Node node, Map<ElementId, Map<String, Source>> sources) {
    for (TextFile file : node.local().files()) {
      if (isOfApt(file.path()) && !file.content().isSecret()) {
        sources
            .computeIfAbsent(node.id(), id -> new LinkedHashMap<>())
            .put(
                file.path().value(),
                new Source(file.content().plainText().strip(), node.declaredAt()));
      }
    }
  }

  private static boolean isOfApt(AbsolutePath path) {
    String directory = path.parent().value();
    return directory.equals("/etc/apt/sources.list.d")
        || directory.equals("/etc/apt/preferences.d")
        || path.value().equals("/etc/apt/sources.list");
  }

  /** Reports what one node has and the other lacks or has otherwise. */
  private static void compare(
      Map<ElementId, Map<String, Source>> sources,
      ElementId has,
      ElementId lacks,
      List<Service> services,
      Set<String> reported,
      Findings out) {
    Map<String, Source> others = sources.getOrDefault(lacks, Map.of());
    sources
        .getOrDefault(has, Map.of())
        .forEach(
            (name, source) -> {
              Source other = others.get(name);
              boolean differs = other == null || !other.line().equals(source.line());
              // The other way round it is the same difference.
              if (differs && reported.add(pair(has, lacks) + name)) {
                report(name, has, source, lacks, other, services, out);
              }
            });
  }

  private static String pair(ElementId one, ElementId other) {
    return one.compareTo(other) < 0 ? one + " " + other + " " : other + " " + one + " ";
  }

  private static void report(
      String name,
      ElementId has,
      Source source,
      ElementId lacks,
      @Nullable Source other,
      List<Service> services,
      Findings out) {
    Findings.Sentence finding =
        out.about(services.get(0))
            .on(List.of(has, lacks))
            .says(
                "packages of "
                    + Listing.services(services)
                    + " come from "
                    + name
                    + " on "
                    + has.name()
                    + " and "
                    + (other == null ? "not" : "from elsewhere")
                    + " on "
                    + lacks.name()
                    + ": the next upgrade makes the nodes differ")
            .because(has.name() + "." + name, source.line(), source.at());
    if (other != null) {
      finding.because(lacks.name() + "." + name, other.line(), other.at());
    }
    finding.fix("give all of the nodes the same source");
  }
}
