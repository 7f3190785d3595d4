package io.hadsl.puppet.merge;

import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import java.util.List;

/**
 * Nodes that have the same entries of a profile in the same places. They mostly share instances of
 * resources too, so that adding one of them looks at what it has and notes nothing.
 */
final class Row {

  private final Place[] places;
  private final Members nodes = new Members();

  /** One entry, and what the last of the nodes wants of it. */
  private static final class Place {
    final Entry entry;
    final List<ResourceId> after;
    final List<ResourceId> notifies;
    Resource resource;

    /** The nodes that want that resource; those of this row from a position on are still to add. */
    Members wanting;

    int since;

    Place(Entry entry, PlannedResource planned, int member) {
      this.entry = entry;
      this.after = planned.after();
      this.notifies = planned.notifies();
      this.resource = planned.resource();
      this.wanting = entry.nodesOf(resource);
      this.since = member;
    }

    boolean fits(PlannedResource planned) {
      return same(after, planned.after())
          && same(notifies, planned.notifies())
          && (resource == planned.resource() || entry.id.equals(planned.id()));
    }

    private static boolean same(List<ResourceId> one, List<ResourceId> other) {
      return one == other || one.equals(other);
    }
  }

  /**
   * Starts with one node.
   *
   * @param entries those of its resources
   * @param resources its resources
   * @param member its position in the profile
   */
  Row(List<Entry> entries, List<PlannedResource> resources, int member) {
    this.places = new Place[entries.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = new Place(entries.get(i), resources.get(i), member);
    }
    nodes.add(member);
  }

  /** Whether a node's resources stand in the same places. */
  boolean fits(List<PlannedResource> resources) {
    if (resources.size() != places.length) {
      return false;
    }
    for (int i = 0; i < places.length; i++) {
      if (!places[i].fits(resources.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Adds a node that comes after those that are here, and whose resources fit. */
  void add(List<PlannedResource> resources, int member) {
    for (int i = 0; i < places.length; i++) {
      Place place = places[i];
      Resource wanted = resources.get(i).resource();
      if (wanted != place.resource) {
        place.wanting.addAll(nodes, place.since, member);
        place.resource = wanted;
        place.wanting = place.entry.nodesOf(wanted);
        place.since = member;
      }
    }
    nodes.add(member);
  }

  /** Notes with the entries what has not been noted while nodes were added. */
  void end(int members) {
    for (Place place : places) {
      place.wanting.addAll(nodes, place.since, members);
      place.entry.after.computeIfAbsent(place.after, key -> new Members()).addAll(nodes);
      place.entry.notifies.computeIfAbsent(place.notifies, key -> new Members()).addAll(nodes);
    }
  }
}
