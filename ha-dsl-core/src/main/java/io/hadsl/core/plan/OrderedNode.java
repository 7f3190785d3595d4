package io.hadsl.core.plan;

import io.hadsl.core.model.Node;
import io.hadsl.core.value.SecretRef;
import java.util.List;
import java.util.SortedSet;

/**
 * A node's plan, but for its role, which depends on what other nodes are for.
 *
 * @param node the node
 * @param order the order of its steps
 * @param preconditions what must hold before anything is touched
 * @param profiles in the order in which they are applied
 * @param secrets the secrets that its resources need
 */
record OrderedNode(
    Node node,
    NodeOrder order,
    List<Precondition> preconditions,
    List<PlannedProfile> profiles,
    SortedSet<SecretRef> secrets) {

  NodePlan as(String role) {
    return new NodePlan(node, role, preconditions, profiles, secrets);
  }
}
