package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Certificate;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;

/** The proof that an authority asks for is found whichever proxy it visits. */
final class AcmeSingleIssuerOrSharedStore extends AbstractRule {

  AcmeSingleIssuerOrSharedStore() {
    super(
        "acme-single-issuer-or-shared-store",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "Proxies that get certificates from a public authority share what they know of it");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    CertificatesApart.in(index)
        .forEach(
            (service, certificate) -> {
              if (certificate.source() == Certificate.Source.ACME) {
                report(service, certificate, out);
              }
            });
  }

  private static void report(Service service, Certificate certificate, Findings out) {
    out.about(service)
        .on(service.nodes())
        .says(
            "each node of `"
                + service.name()
                + "` asks the authority for a certificate of its own: the authority visits another"
                + " node than the one that asked, refuses, and a node without a certificate takes"
                + " over")
        .because(service.id() + ".certificate", certificate.source(), service.declaredAt())
        .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
        .fix(
            "let all nodes have one store, with .keeps(\""
                + certificate.place()
                + "\").on(mount), or one certificate for all names that one of them gets");
  }
}
