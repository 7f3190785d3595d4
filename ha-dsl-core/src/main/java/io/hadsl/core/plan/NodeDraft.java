package io.hadsl.core.plan;

import io.hadsl.core.model.Node;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.rule.Value;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A node's blocks while they are collected. */
final class NodeDraft {

  /**
   * A block in its place.
   *
   * @param profile the profile that it belongs to
   * @param provenance what asked for it
   * @param block its steps
   * @param stage the cross-node stage of the first of them
   */
  record Placed(String profile, Provenance provenance, Block block, int stage) {}

  private final Node node;
  private final List<Placed> blocks = new ArrayList<>();

  NodeDraft(Node node) {
    this.node = node;
  }

  Node node() {
    return node;
  }

  void add(String profile, Provenance provenance, Block block, int stage) {
    if (!block.resources().isEmpty()) {
      blocks.add(new Placed(profile, provenance, block, stage));
    }
  }

  List<Placed> blocks() {
    return blocks;
  }

  /** Equal for drafts that are ordered alike. */
  List<Object> orderKey() {
    List<Object> key = new ArrayList<>(3 * blocks.size());
    for (Placed each : blocks) {
      key.add(each.profile());
      key.add(each.block().shape());
      key.add(each.stage());
    }
    return key;
  }

  /** The profiles, put in an order that was found for a draft like this one. */
  List<PlannedProfile> inOrder(NodeOrder order) {
    refuseClashes(order.twins());
    List<PlannedProfile> profiles = new ArrayList<>(order.profiles().size());
    for (NodeOrder.Profile profile : order.profiles()) {
      List<PlannedResource> resources = new ArrayList<>(profile.places().size());
      for (NodeOrder.Place place : profile.places()) {
        NodeOrder.Entry entry = place.entry();
        Placed placed = blocks.get(entry.block());
        resources.add(
            new PlannedResource(
                placed.block().resources().get(entry.index()),
                placed.provenance(),
                place.after(),
                place.notifies(),
                place.stage()));
      }
      profiles.add(new PlannedProfile(profile.name(), profile.summary(), resources));
    }
    return profiles;
  }

  /** The secrets that the node's files need. */
  SortedSet<SecretRef> secrets() {
    SortedSet<SecretRef> secrets = new TreeSet<>();
    for (Placed each : blocks) {
      if (!each.block().secrets().isEmpty()) {
        secrets.addAll(each.block().secrets());
      }
    }
    return secrets;
  }

  /** A resource that is asked for twice must be the same both times. */
  void refuseClashes(List<NodeOrder.Twins> twins) {
    for (NodeOrder.Twins each : twins) {
      if (!resource(each.first()).equals(resource(each.again()))) {
        throw clash(each);
      }
    }
  }

  private PlanException clash(NodeOrder.Twins twins) {
    ResourceId id = resource(twins.again()).id();
    ElementId element = provenance(twins.again()).element();
    List<String> where = List.of(node.name());
    Value asked = asks(twins.again(), id);
    if (provenance(twins.first()).element().equals(element)) {
      return PlanException.of(
          element,
          where,
          element.path() + " wants two different things of " + id + " on " + node.name(),
          List.of(asked),
          "let it ask for that once");
    }
    return PlanException.of(
        element,
        where,
        "two elements want different things of " + id + " on " + node.name(),
        List.of(asks(twins.first(), id), asked),
        "let only one of them manage it");
  }

  private Resource resource(NodeOrder.Entry entry) {
    return blocks.get(entry.block()).block().resources().get(entry.index());
  }

  private Provenance provenance(NodeOrder.Entry entry) {
    return blocks.get(entry.block()).provenance();
  }

  private Value asks(NodeOrder.Entry entry, ResourceId id) {
    Provenance by = provenance(entry);
    return new Value(by.element().path(), id.toString(), by.declaredAt().location());
  }
}
