package io.hadsl.core.plan;

import io.hadsl.core.model.Node;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything one node is to become.
 *
 * @param node the node
 * @param role the kind of node, in lower-case words with underscores; nodes of one role have the
 *     same profiles in the same order
 * @param preconditions what must hold before anything is touched
 * @param profiles in the order in which they are applied
 * @param secrets the secrets that its resources need
 */
public record NodePlan(
    Node node,
    String role,
    List<Precondition> preconditions,
    List<PlannedProfile> profiles,
    SortedSet<SecretRef> secrets) {

  /** Copies the lists. */
  public NodePlan {
    preconditions = List.copyOf(preconditions);
    profiles = List.copyOf(profiles);
    secrets = Collections.unmodifiableSortedSet(new TreeSet<>(secrets));
  }

  /**
   * All resources of the node.
   *
   * @return in the order in which they are applied
   */
  public List<PlannedResource> resources() {
    List<PlannedResource> all = new ArrayList<>();
    for (PlannedProfile profile : profiles) {
      all.addAll(profile.resources());
    }
    return all;
  }
}
