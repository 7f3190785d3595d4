package io.hadsl.core.rule;

import java.util.List;

/**
 * A topology's class that has rules of its own: it implements this beside {@link
 * io.hadsl.core.model.TopologySource}, and the command line asks them as well.
 */
@FunctionalInterface
public interface RuleSource {

  /**
   * The rules.
   *
   * @return rules whose ids no other rule has
   */
  List<Rule> rules();
}
