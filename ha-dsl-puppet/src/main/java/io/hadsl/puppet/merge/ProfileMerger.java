package io.hadsl.puppet.merge;

import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Provenance;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects one profile from all nodes that have it. Nodes are mostly alike and share instances, so
 * that nearly every step compares with what the last node wanted and looks nothing up.
 */
public final class ProfileMerger {

  private final String name;
  private final String summary;
  private final List<NodePlan> members = new ArrayList<>();
  private final Map<ResourceId, Entry> byId = new HashMap<>();
  private final Entry head = new Entry(new ResourceId("", ""), null);

  /**
   * Starts with no node.
   *
   * @param name the profile's name
   * @param summary what it is for
   */
  public ProfileMerger(String name, String summary) {
    this.name = name;
    this.summary = summary;
  }

  /** What is known of one id. */
  static final class Entry {
    final ResourceId id;
    final @Nullable Provenance provenance;
    final Variants<Resource> resources = new Variants<>();
    final Variants<List<ResourceId>> after = new Variants<>();
    final Variants<List<ResourceId>> notifies = new Variants<>();
    private @Nullable Entry next;

    Entry(ResourceId id, @Nullable Provenance provenance) {
      this.id = id;
      this.provenance = provenance;
    }
  }

  /** Values, each with the nodes that have it. */
  static final class Variants<T> {
    final Map<T, Members> nodes = new LinkedHashMap<>();
    private @Nullable T last;
    private Members lastNodes = new Members();

    void add(T value, int member) {
      if (value != last && !value.equals(last)) {
        last = value;
        lastNodes = nodes.computeIfAbsent(value, key -> new Members());
      }
      lastNodes.add(member);
    }
  }

  /**
   * Adds a node.
   *
   * @param node the node
   * @param profile its profile of this name
   */
  public void add(NodePlan node, PlannedProfile profile) {
    int member = members.size();
    members.add(node);
    Entry cursor = head;
    for (PlannedResource planned : profile.resources()) {
      cursor = entryAfter(cursor, planned);
      cursor.resources.add(planned.resource(), member);
      cursor.after.add(planned.after(), member);
      cursor.notifies.add(planned.notifies(), member);
    }
  }

  /** New resources come right behind the one that the node has before them. */
  private Entry entryAfter(Entry cursor, PlannedResource planned) {
    ResourceId id = planned.id();
    Entry next = cursor.next;
    if (next != null && next.id.equals(id)) {
      return next;
    }
    Entry known = byId.get(id);
    if (known != null) {
      return known;
    }
    Entry added = new Entry(id, planned.provenance());
    added.next = next;
    cursor.next = added;
    byId.put(id, added);
    return added;
  }

  /**
   * The profile over all nodes added.
   *
   * @return the merged profile
   */
  public MergedProfile merge() {
    List<Entry> entries = new ArrayList<>(byId.size());
    for (Entry entry = head.next; entry != null; entry = entry.next) {
      entries.add(entry);
    }
    List<MergedResource> resources = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      resources.addAll(Shapes.split(entry));
    }
    List<Edge> stated = EdgeCollector.collect(entries, resources);
    List<Edge> edges = EdgeReduction.reduce(resources, stated);
    for (Edge through : LinkOrder.find(resources, stated)) {
      edges.removeIf(edge -> edge.from() == through.from() && edge.to().equals(through.to()));
      edges.add(through);
    }
    return new MergedProfile(name, summary, members, resources, edges);
  }
}
