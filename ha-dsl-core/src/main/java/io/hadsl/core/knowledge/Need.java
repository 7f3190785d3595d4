package io.hadsl.core.knowledge;

import io.hadsl.core.model.Service;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    for (Store store : service.stores()) {
      addServer(index, service, store, needs);
    }
    return needs;
  }

  private static void addServer(
      TopologyIndex index, Service service, Store store, List<Need> needs) {
    Optional<SharedFiles> files = index.filesOf(store.mount());
    if (files.isPresent()) {
      ElementId server = files.get().server();
      for (Need need : needs) {
        if (need.store().isPresent() && need.provider().equals(server)) {
          return;
        }
      }
      needs.add(new Need(service, server, Optional.of(store), store.declaredAt()));
    }
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
