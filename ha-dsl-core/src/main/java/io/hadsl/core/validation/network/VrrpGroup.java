package io.hadsl.core.validation.network;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.IpAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The holders of one virtual address, in the order of their declaration.
 *
 * @param address the address
 * @param holders at least one
 */
record VrrpGroup(IpAddress address, List<Known<VrrpInstance>> holders) {

  static Collection<VrrpGroup> of(TopologyIndex index) {
    Map<IpAddress, VrrpGroup> groups = new LinkedHashMap<>();
    for (Known<VrrpInstance> each : index.all(VrrpInstance.class)) {
      groups
          .computeIfAbsent(
              each.fact().address().address(), key -> new VrrpGroup(key, new ArrayList<>(2)))
          .holders()
          .add(each);
    }
    return groups.values();
  }

  Known<VrrpInstance> first() {
    return holders.get(0);
  }

  Service service() {
    return first().instance().service();
  }

  List<ElementId> nodes() {
    List<ElementId> nodes = new ArrayList<>(holders.size());
    holders.forEach(each -> nodes.add(each.instance().node().id()));
    return nodes;
  }

  /** The services that the address is the address of. */
  List<Service> behind(TopologyIndex index) {
    List<Service> services = new ArrayList<>(1);
    for (Use use : service().uses()) {
      index.topology().find(use.provider(), Service.class).ifPresent(services::add);
    }
    return services;
  }

  /** What a finding calls a property of a holder. */
  static String name(Known<VrrpInstance> holder, String property) {
    return holder.instance().node().name()
        + ".vrrp("
        + holder.fact().address().address()
        + ")."
        + property;
  }
}
