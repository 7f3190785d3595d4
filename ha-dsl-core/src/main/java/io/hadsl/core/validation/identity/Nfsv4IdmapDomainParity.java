package io.hadsl.core.validation.identity;

import io.hadsl.core.fact.IdmapDomain;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.knowledge.SharedFiles;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.External;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of accounts mean the same to client and server. */
final class Nfsv4IdmapDomainParity extends AbstractRule {

  Nfsv4IdmapDomainParity() {
    super(
        "nfsv4-idmap-domain-parity",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "Where NFSv4 passes names, all clients and the server have one domain");
  }

  private record Said(String who, Element element, Stated<IdmapDomain> domain) {}

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (SharedFiles files : index.sharedFiles()) {
      if (files.mounts().get(0).source() instanceof MountSource.Nfs4) {
        check(index, files, out);
      }
    }
  }

  private static void check(TopologyIndex index, SharedFiles files, Findings out) {
    List<Said> said = new ArrayList<>();
    List<Node> silent = new ArrayList<>();
    index
        .topology()
        .find(files.server(), External.class)
        .ifPresent(server -> add(server.name(), server, server.facts(), said));
    for (ElementId id : files.nodes()) {
      Optional<Node> node = index.topology().find(id, Node.class);
      if (node.isPresent() && !add(id.name(), node.get(), node.get().facts(), said)) {
        silent.add(node.get());
      }
    }
    if (said.isEmpty()) {
      return;
    }
    for (Node node : silent) {
      out.unknown(
          node,
          "its domain for names of NFSv4",
          "state it with .states(new IdmapDomain(\""
              + said.get(0).domain().fact().domain()
              + "\"))");
    }
    Said first = said.get(0);
    for (Said each : said) {
      if (!each.domain().fact().equals(first.domain().fact())) {
        report(files, first, each, out);
        return;
      }
    }
  }

  private static boolean add(
      String who, Element element, List<Stated<StatedFact>> facts, List<Said> said) {
    List<Stated<IdmapDomain>> domains = StatedOf.kind(facts, IdmapDomain.class);
    domains.forEach(domain -> said.add(new Said(who, element, domain)));
    return !domains.isEmpty();
  }

  private static void report(SharedFiles files, Said first, Said other, Findings out) {
    out.about(other.element())
        .on(other.element() instanceof Node node ? List.of(node.id()) : List.of())
        .says(
            "`"
                + other.who()
                + "` and `"
                + first.who()
                + "` have different domains for the names of NFSv4: all files of "
                + files.mounts().get(0).path()
                + " look as if they were nobody's")
        .because(
            other.who() + ".idmap domain",
            other.domain().fact().domain(),
            other.domain().declaredAt())
        .because(
            first.who() + ".idmap domain",
            first.domain().fact().domain(),
            first.domain().declaredAt())
        .fix("set one Domain= in /etc/idmapd.conf on clients and server");
  }
}
