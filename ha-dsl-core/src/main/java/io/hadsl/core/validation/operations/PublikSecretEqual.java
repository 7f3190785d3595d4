package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.GeneratedSecret;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.FactRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Listing;
import io.hadsl.core.validation.shape.OnShare;
import io.hadsl.core.validation.shape.Places;

/** Nodes do not sign with secrets that each made for itself. */
final class PublikSecretEqual extends FactRule<GeneratedSecret> {

  PublikSecretEqual() {
    super(
        GeneratedSecret.class,
        "publik-secret-equal",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A secret that a package makes at its installation is shared by all instances");
  }

  @Override
  protected void check(TopologyIndex index, Known<GeneratedSecret> each, Findings out) {
    Service service = each.instance().service();
    if (each.instance().isFirst()
        && service.nodes().size() > 1
        && OnShare.holding(index, service, each.fact().path()).isEmpty()) {
      out.about(service)
          .on(service.nodes())
          .says(
              "the package of service `"
                  + service.name()
                  + "` makes another secret on each of "
                  + Places.names(service.nodes())
                  + ": "
                  + each.fact().protects()
                  + " of one are not valid on "
                  + Listing.rest(service.nodes().size()))
          .because(service.id() + ".secret", each.fact().path(), each.declaredAt())
          .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
          .fix(
              "keep its directory on a shared mount: .keeps(\""
                  + each.fact().path().parent()
                  + "\").on(mount)");
    }
  }
}
