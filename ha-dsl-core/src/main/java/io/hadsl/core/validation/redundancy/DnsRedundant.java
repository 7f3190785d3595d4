package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Resolvers;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.IpAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A node that asks one name server waits for it when it is gone. */
final class DnsRedundant extends AbstractRule {

  DnsRedundant() {
    super(
        "dns-redundant",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "A node asks two name servers or more, which do not fail together");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<IpAddress, Node> byAddress = new HashMap<>();
    for (Node node : index.topology().nodes()) {
      byAddress.putIfAbsent(node.address(), node);
    }
    // Nodes that ask the same ones are one finding.
    Map<Resolvers, Map<Node, DeclaredAt>> asked = new LinkedHashMap<>();
    for (Node node : index.topology().nodes()) {
      collect(node, asked, out);
    }
    asked.forEach((resolvers, nodes) -> check(resolvers, nodes, byAddress, out));
  }

  private static void collect(
      Node node, Map<Resolvers, Map<Node, DeclaredAt>> asked, Findings out) {
    List<Stated<Resolvers>> stated = StatedOf.kind(node.facts(), Resolvers.class);
    if (stated.isEmpty()) {
      out.unknown(node, "its name servers", "state them with n.states(Resolvers.at(...))");
    }
    for (Stated<Resolvers> each : stated) {
      asked.computeIfAbsent(each.fact(), key -> new LinkedHashMap<>()).put(node, each.declaredAt());
    }
  }

  private static void check(
      Resolvers resolvers,
      Map<Node, DeclaredAt> nodes,
      Map<IpAddress, Node> byAddress,
      Findings out) {
    Set<IpAddress> different = new LinkedHashSet<>(resolvers.addresses());
    String why = "";
    if (different.stream().allMatch(IpAddress::isLoopback) && !different.isEmpty()) {
      nodes.keySet().forEach(node -> forwarding(node, out));
    } else if (different.size() < 2) {
      why = different.isEmpty() ? "no name server" : "one name server only";
    } else {
      Set<Object> places = new HashSet<>();
      for (IpAddress address : different) {
        Node node = byAddress.get(address);
        places.add(node == null ? address : node.zone().isPresent() ? node.zone() : node.id());
      }
      if (places.size() == 1) {
        why = "name servers that all stand in one zone";
      }
    }
    if (!why.isEmpty()) {
      report(why, resolvers, nodes, out);
    }
  }

  /** A name server of the node's own asks others, and is lost with the node only. */
  private static void forwarding(Node node, Findings out) {
    out.unknown(
        node,
        "whom the name server on it asks",
        "state that with n.states(Resolvers.at(...)) in its place");
  }

  private static void report(
      String why, Resolvers resolvers, Map<Node, DeclaredAt> nodes, Findings out) {
    String addresses =
        String.join(", ", resolvers.addresses().stream().map(IpAddress::toString).toList());
    List<ElementId> ids = nodes.keySet().stream().map(Node::id).toList();
    Findings.Sentence finding =
        out.about(nodes.keySet().iterator().next())
            .on(ids)
            .says(
                Places.names(ids)
                    + (ids.size() == 1 ? " asks " : " ask ")
                    + why
                    + ": while it is lost, every connection by name waits and fails");
    nodes.forEach((node, at) -> finding.because(node.name() + ".resolvers", addresses, at));
    finding.fix("name a second server that stands elsewhere: Resolvers.at(\"...\", \"...\")");
  }
}
