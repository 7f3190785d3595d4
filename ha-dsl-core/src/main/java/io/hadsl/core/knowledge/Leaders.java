package io.hadsl.core.knowledge;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Services that are one application in two declarations: of one kind, on the same files.
 *
 * @param byService each such service with the first of its kind; services that stand alone are left
 *     out
 */
record Leaders(Map<ElementId, ElementId> byService) {

  private record Place(AbsolutePath path, String type) {

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

  static Leaders among(List<SharedFiles> sharedFiles) {
    Map<ElementId, ElementId> leaders = new HashMap<>();
    for (SharedFiles files : sharedFiles) {
      Map<Place, ElementId> first = new HashMap<>();
      for (SharedFiles.Kept kept : files.kept()) {
        add(kept, first, leaders);
      }
    }
    return new Leaders(leaders);
  }

  private static void add(
      SharedFiles.Kept kept, Map<Place, ElementId> first, Map<ElementId, ElementId> leaders) {
    ElementId service = kept.service().id();
    Place place = new Place(kept.store().path(), kept.service().component().type());
    ElementId other = first.putIfAbsent(place, service);
    if (other != null && !other.equals(service)) {
      leaders.putIfAbsent(service, leaders.getOrDefault(other, other));
    }
  }
}
