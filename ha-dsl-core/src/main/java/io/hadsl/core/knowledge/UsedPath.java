package io.hadsl.core.knowledge;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.DeclaredAt;
import java.util.Optional;

/**
 * A path that an instance uses, wherever it leads.
 *
 * @param store the store that it is; empty for what a unit is known to use
 * @param unit the unit that uses it; empty for a store
 * @param path the path as it is used
 * @param kind what it is to the instance; a store holds what must not be lost
 * @param declaredAt the line that says so
 */
record UsedPath(
    Optional<Store> store,
    String unit,
    AbsolutePath path,
    UsesPath.Kind kind,
    DeclaredAt declaredAt) {

  static UsedPath of(Store store) {
    return new UsedPath(
        Optional.of(store), "", store.path(), UsesPath.Kind.STATE, store.declaredAt());
  }

  static UsedPath of(Stated<UsesPath> use) {
    UsesPath fact = use.fact();
    return new UsedPath(
        Optional.empty(), fact.unit().value(), fact.path(), fact.kind(), use.declaredAt());
  }

  /** What uses it, for a finding: {@code service(combo).store(/var/lib/combo)}. */
  String what() {
    return store.map(each -> each.id().toString()).orElseGet(() -> unit + " uses");
  }
}
