package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Certificate;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;

/** Whichever proxy a user reaches, the certificate is the same. */
final class CertOnAllEdges extends AbstractRule {

  CertOnAllEdges() {
    super(
        "cert-on-all-edges",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "All nodes of a proxy show one certificate");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    CertificatesApart.in(index)
        .forEach(
            (service, certificate) -> {
              if (certificate.source() == Certificate.Source.OWN_AUTHORITY) {
                differ(service, certificate, out);
              } else if (certificate.source() == Certificate.Source.FILE) {
                missing(index, service, certificate, out);
              }
            });
  }

  private static void differ(Service service, Certificate certificate, Findings out) {
    out.about(service)
        .on(service.nodes())
        .says(
            "each node of `"
                + service.name()
                + "` makes a certificate with an authority of its own: whoever trusts one is"
                + " refused by the next")
        .because(service.id() + ".certificate", certificate.source(), service.declaredAt())
        .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
        .fix(keep(certificate) + ", so that all have one authority");
  }

  private static void missing(
      TopologyIndex index, Service service, Certificate certificate, Findings out) {
    List<ElementId> with = new ArrayList<>();
    List<ElementId> without = new ArrayList<>();
    for (ElementId id : service.nodes()) {
      Node node = index.topology().find(id, Node.class).orElseThrow();
      boolean has =
          node.local().files().stream().anyMatch(file -> file.path().equals(certificate.place()));
      (has ? with : without).add(id);
    }
    if (with.isEmpty()) {
      out.unknown(
          service, "whether all of its nodes have one " + certificate.place(), keep(certificate));
    } else if (!without.isEmpty()) {
      Node lacking = index.topology().find(without.get(0), Node.class).orElseThrow();
      out.about(service)
          .on(without)
          .says(
              Places.names(without)
                  + (without.size() == 1 ? " lacks " : " lack ")
                  + certificate.place()
                  + ", which `"
                  + service.name()
                  + "` shows to users: it does not start there")
          .because(lacking.name() + ".files", "no " + certificate.place(), lacking.declaredAt())
          .because(service.id() + ".certificate", certificate.place(), service.declaredAt())
          .fix("give each of its nodes the file");
    }
  }

  private static String keep(Certificate certificate) {
    return "keep it on a shared mount, with .keeps(\"" + certificate.place() + "\").on(mount)";
  }
}
