package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Certificate;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether a path of a service is the same file on all of its nodes. */
final class Shared {

  private Shared() {}

  static boolean isShared(TopologyIndex index, Service service, AbsolutePath path) {
    for (Store store : service.stores()) {
      if (path.isWithin(store.path())) {
        return true;
      }
    }
    for (ElementId node : service.nodes()) {
      if (index.mountHolding(node, path).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Certificates of services that run on several nodes, each of which has files of its own. */
  static Map<Service, Certificate> apart(TopologyIndex index) {
    Map<Service, Certificate> found = new LinkedHashMap<>();
    for (Known<Certificate> each : index.all(Certificate.class)) {
      Service service = each.instance().service();
      if (service.nodes().size() > 1 && !isShared(index, service, each.fact().place())) {
        found.putIfAbsent(service, each.fact());
      }
    }
    return found;
  }
}
