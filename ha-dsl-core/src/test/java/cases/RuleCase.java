package cases;

import io.hadsl.core.model.Topology;

/**
 * The smallest topology that breaks a rule, and the same one repaired. It stands in a package that
 * the library takes for user code, so that findings bear its lines.
 */
public interface RuleCase {

  /** Breaks the rule. */
  Topology broken();

  /** Keeps it. */
  Topology repaired();
}
