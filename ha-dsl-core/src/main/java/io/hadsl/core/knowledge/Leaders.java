package io.hadsl.core.knowledge;

import io.hadsl.core.model.Service;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.Map;

/**
 * Services that are one application in two declarations: of one kind, on the same files.
 *
 * @param byService each such service with the first of its kind; services that stand alone are left
 *     out
 */
record Leaders(Map<ElementId, ElementId> byService) {

  /** Where a kind of component keeps files: on the server, as nodes may mount it anywhere. */
  private record Place(ServedPath path, String type) {

    // By hand, as in ElementId.
    @Override
    public boolean equals(Object other) {
      return other instanceof Place that && path.equals(that.path) && type.equals(that.type);
    }

    @Override
    public int hashCode() {
      return 31 * path.hashCode() + type.hashCode();
    }
  }

  static Leaders of(TopologyIndex index) {
    Map<ElementId, ElementId> leaders = new HashMap<>();
    Map<Place, ElementId> first = new HashMap<>();
    for (Service service : index.topology().services()) {
      for (Store store : service.stores()) {
        index
            .paths(service.nodes().get(0))
            .servedAt(store)
            .map(path -> new Place(path, service.component().type()))
            .ifPresent(place -> add(service, place, first, leaders));
      }
    }
    return new Leaders(leaders);
  }

  private static void add(
      Service service,
      Place place,
      Map<Place, ElementId> first,
      Map<ElementId, ElementId> leaders) {
    ElementId other = first.putIfAbsent(place, service.id());
    if (other != null && !other.equals(service.id())) {
      leaders.putIfAbsent(service.id(), leaders.getOrDefault(other, other));
    }
  }
}
