package io.hadsl.core.knowledge;

import io.hadsl.core.model.Service;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a service cannot work without: what it uses, or what serves the files that it
 * keeps.
 *
 * @param service the service
 * @param provider the service or external that it needs
 * @param store a store whose files the provider serves; empty if the service uses the provider
 * @param declaredAt the line that says so
 */
public record Need(
    Service service, ElementId provider, Optional<Store> store, DeclaredAt declaredAt) {

  static List<Need> of(TopologyIndex index, Service service) {
    List<Need> needs = new ArrayList<>(service.uses().size() + 1);
    for (Use use : service.uses()) {
      needs.add(new Need(service, use.provider(), Optional.empty(), use.declaredAt()));
    }
    Set<ElementId> mounts = new HashSet<>();
    Set<ElementId> servers = new HashSet<>();
    for (Store store : service.stores()) {
      if (mounts.add(store.mount())) {
        index
            .filesOf(store.mount())
            .map(SharedFiles::server)
            .filter(servers::add)
            .ifPresent(
                server ->
                    needs.add(new Need(service, server, Optional.of(store), store.declaredAt())));
      }
    }
    return needs;
  }

  /**
   * The declaration that says so.
   *
   * @return such as {@code service(combo).uses} or {@code service(combo).store(/var/lib/combo)}
   */
  public String reason() {
    return store.map(each -> each.id().toString()).orElseGet(() -> service.id() + ".uses");
  }
}
