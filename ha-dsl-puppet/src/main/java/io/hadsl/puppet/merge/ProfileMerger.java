package io.hadsl.puppet.merge;

import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects one profile from all nodes that have it, those that are alike in one row. */
public final class ProfileMerger {

  /** Like nodes stand near each other: a row that is not among the last few is begun again. */
  private static final int RECENT = 8;

  private final String name;
  private final String summary;
  private final List<NodePlan> members = new ArrayList<>();
  private final Map<ResourceId, Entry> byId = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
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

  /**
   * Adds a node.
   *
   * @param node the node
   * @param resources those of its profile of this name; not kept
   */
  public void add(NodePlan node, List<PlannedResource> resources) {
    int member = members.size();
    members.add(node);
    for (int i = Math.max(0, rows.size() - RECENT); i < rows.size(); i++) {
      if (rows.get(i).fits(resources)) {
        rows.get(i).add(resources, member);
        return;
      }
    }
    rows.add(new Row(entries(resources), resources, member));
  }

  private List<Entry> entries(List<PlannedResource> resources) {
    List<Entry> entries = new ArrayList<>(resources.size());
    Entry cursor = head;
    for (PlannedResource planned : resources) {
      cursor = entryAfter(cursor, planned);
      entries.add(cursor);
    }
    return entries;
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
    rows.forEach(row -> row.end(members.size()));
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
