package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Certificate;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.validation.shape.OnShare;
import java.util.LinkedHashMap;
import java.util.Map;

/** Certificates of services that run on several nodes, each of which has files of its own. */
final class CertificatesApart {

  private CertificatesApart() {}

  /** The first such certificate of each service. */
  static Map<Service, Certificate> in(TopologyIndex index) {
    Map<Service, Certificate> found = new LinkedHashMap<>();
    for (Known<Certificate> each : index.all(Certificate.class)) {
      Service service = each.instance().service();
      if (service.nodes().size() > 1
          && OnShare.holding(index, service, each.fact().place()).isEmpty()) {
        found.putIfAbsent(service, each.fact());
      }
    }
    return found;
  }
}
