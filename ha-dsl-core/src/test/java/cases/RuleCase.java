package cases;

import io.hadsl.core.model.TopologyBuilder;

/**
 * The smallest topology that breaks a rule, and the same one repaired. It stands in a package that
 * the library takes for user code, so that findings bear its lines; the rule's page shows the
 * broken one.
 */
public interface RuleCase {

  /** What was there before, for rules that look at what changed: nothing. */
  default void before(TopologyBuilder t) {}

  /** Breaks the rule. */
  void broken(TopologyBuilder t);

  /** Keeps it. */
  void repaired(TopologyBuilder t);
}
