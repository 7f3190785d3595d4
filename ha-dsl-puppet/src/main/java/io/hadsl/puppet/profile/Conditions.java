package io.hadsl.puppet.profile;

import io.hadsl.puppet.merge.Members;
import io.hadsl.puppet.merge.MergedProfile;
import io.hadsl.puppet.syntax.Expression;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sets of nodes as conditions: one Boolean parameter for each set that occurs. */
final class Conditions {

  private final Parameters parameters;
  private final Members all;
  private final Members first;
  private final Map<Members, Expression> known = new HashMap<>();

  Conditions(FirstNodes firstNodes, MergedProfile profile, Parameters parameters) {
    this.parameters = parameters;
    this.all = Members.first(profile.members().size());
    this.first = firstNodes.among(profile.members(), profile.name());
  }

  /**
   * The condition that holds on some nodes.
   *
   * @param nodes the nodes
   * @param name the parameter's name if the set has none yet
   * @return empty if these are all nodes
   */
  Optional<Expression> on(Members nodes, String name) {
    if (nodes.equals(all)) {
      return Optional.empty();
    }
    Expression condition = known.get(nodes);
    if (condition == null) {
      Members others = all.copy();
      others.removeAll(nodes);
      condition = known.get(others);
      if (condition != null) {
        condition = new Expression.Not(condition);
      } else if (others.equals(first)) {
        condition = new Expression.Not(firstNode());
      } else if (nodes.equals(first)) {
        condition = firstNode();
      } else {
        condition =
            parameters.flag(name, "Whether this node has what only some nodes have.", nodes);
      }
      known.put(nodes, condition);
    }
    return Optional.of(condition);
  }

  private Expression firstNode() {
    return known.computeIfAbsent(
        first,
        key ->
            parameters.flag(
                "first_node",
                "Whether this is the service's first node, which does what may be done only once.",
                first));
  }
}
