package io.hadsl.core.plan;

import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of a node's steps, which all nodes share whose blocks have the same shapes, profiles
 * and stages. The same resource asked for twice stands in the first profile only.
 *
 * @param profiles in the order in which they are applied
 * @param names of the profiles in this order, separated by spaces
 * @param parts in which cross-node stages the profiles have something to do
 * @param stages the cross-node stages of these parts
 * @param twins steps that are asked for again
 */
record NodeOrder(
    List<Profile> profiles,
    String names,
    List<Part> parts,
    Set<Integer> stages,
    List<Twins> twins) {

  /** Steps of one profile, in order. */
  record Profile(String name, String summary, List<Place> places) {}

  /** The steps that one profile has in one cross-node stage. */
  record Part(String profile, int stage) {}

  /** A step's place in the order. */
  record Place(Entry entry, List<ResourceId> after, List<ResourceId> notifies, int stage) {}

  /** A resource that is asked for twice. */
  record Twins(Entry first, Entry again) {}

  /** The place of a step among a node's blocks: the block's position, and the step's in it. */
  record Entry(int block, int index) {}

  /** Finds the order of a draft. */
  static NodeOrder of(NodeDraft draft) {
    Map<String, List<ProfileOrder.Entry>> profiles = new LinkedHashMap<>();
    Map<ResourceId, ProfileOrder.Entry> seen = new HashMap<>();
    List<Twins> twins = new ArrayList<>();
    for (int block = 0; block < draft.blocks().size(); block++) {
      NodeDraft.Placed placed = draft.blocks().get(block);
      List<Step> steps = placed.block().shape().steps();
      for (int i = 0; i < steps.size(); i++) {
        ProfileOrder.Entry entry =
            new ProfileOrder.Entry(
                new Entry(block, i), steps.get(i), placed.provenance(), placed.stage());
        ProfileOrder.Entry earlier = seen.putIfAbsent(entry.id(), entry);
        if (earlier == null) {
          profiles.computeIfAbsent(placed.profile(), name -> new ArrayList<>()).add(entry);
        } else {
          twins.add(new Twins(earlier.place(), entry.place()));
          earlier.before().addAll(entry.before());
          earlier.notifies().addAll(entry.notifies());
        }
      }
    }
    draft.refuseClashes(twins); // before an order that makes no sense because of them
    List<Profile> ordered = new ArrayList<>(profiles.size());
    profiles.forEach(
        (name, entries) ->
            ordered.add(new Profile(name, Summaries.of(name), ProfileOrder.of(entries))));
    List<Part> parts = parts(ordered);
    return new NodeOrder(
        ordered, String.join(" ", profiles.keySet()), parts, stages(parts), List.copyOf(twins));
  }

  private static Set<Integer> stages(List<Part> parts) {
    Set<Integer> stages = new LinkedHashSet<>();
    for (Part part : parts) {
      stages.add(part.stage());
    }
    return stages;
  }

  private static List<Part> parts(List<Profile> profiles) {
    List<Part> parts = new ArrayList<>();
    for (Profile profile : profiles) {
      int stage = -1;
      for (Place place : profile.places()) {
        if (place.stage() != stage) {
          stage = place.stage();
          parts.add(new Part(profile.name(), stage));
        }
      }
    }
    return parts;
  }
}
