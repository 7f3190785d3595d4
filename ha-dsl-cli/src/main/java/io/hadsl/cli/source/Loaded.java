package io.hadsl.cli.source;

import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Rule;
import java.nio.file.Path;
import java.util.List;

/**
 * A topology, and where the classes come from that it may use.
 *
 * @param topology the topology
 * @param rules rules that the topology's class brings along
 * @param classes finds components, backends and rules of the person's own
 * @param sources the source files that were compiled to make it
 */
public record Loaded(Topology topology, List<Rule> rules, ClassLoader classes, List<Path> sources) {

  /** Copies the lists. */
  public Loaded {
    rules = List.copyOf(rules);
    sources = List.copyOf(sources);
  }
}
