package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.CertificateAuthority;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** There is one authority, on one node. */
final class PuppetSingleCa extends AbstractRule {

  PuppetSingleCa() {
    super(
        "puppet-single-ca",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Those who trust certificates trust one authority");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<String, List<Known<CertificateAuthority>>> trusted = new LinkedHashMap<>();
    for (Known<CertificateAuthority> each : index.all(CertificateAuthority.class)) {
      for (String user : users(index, each)) {
        trusted.computeIfAbsent(user, key -> new ArrayList<>(1)).add(each);
      }
    }
    Set<ElementId> reported = new HashSet<>();
    for (List<Known<CertificateAuthority>> each : trusted.values()) {
      Known<CertificateAuthority> last = each.get(each.size() - 1);
      if (each.size() > 1 && reported.add(last.instance().service().id())) {
        report(each.get(0), last, out);
      }
    }
  }

  /** An authority is trusted by its own service, and by the services that use it. */
  private static List<String> users(TopologyIndex index, Known<CertificateAuthority> authority) {
    ElementId service = authority.instance().service().id();
    List<String> users = new ArrayList<>();
    users.add(service.path());
    for (Service user : index.topology().usersOf(service)) {
      users.add(user.id().path());
    }
    return users;
  }

  private static void report(
      Known<CertificateAuthority> first, Known<CertificateAuthority> last, Findings out) {
    Service service = last.instance().service();
    Service other = first.instance().service();
    Findings.Sentence finding =
        out.about(service)
            .on(List.of(first.instance().node().id(), last.instance().node().id()))
            .says(
                first.instance().node().name()
                    + " and "
                    + last.instance().node().name()
                    + " each make an authority of their own: "
                    + last.fact().trustedBy()
                    + " that one of them signed are refused by the other")
            .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt());
    if (!other.equals(service)) {
      finding.because(other.id() + ".on", Places.names(other.nodes()), other.declaredAt());
    }
    finding.fix("let one node be the authority, and the others servers without it");
  }
}
