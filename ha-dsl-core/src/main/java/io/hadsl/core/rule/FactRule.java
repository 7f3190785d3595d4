package io.hadsl.core.rule;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;

/**
 * A rule that judges each fact of a kind by itself.
 *
 * <p>All such rules share one loop, as those do that judge elements ({@link ElementRule}).
 *
 * @param <T> the kind of fact
 */
public abstract class FactRule<T extends Fact> extends AbstractRule {

  private final Class<T> kind;

  /**
   * Names the rule.
   *
   * @param kind the kind of fact, its own class
   * @param id lower-case words with hyphens
   * @param severity how bad its findings are
   * @param wave when it is asked
   * @param summary what must hold, one sentence without a full stop
   */
  protected FactRule(Class<T> kind, String id, Severity severity, Wave wave, String summary) {
    super(id, severity, wave, summary);
    this.kind = kind;
  }

  /**
   * Looks at a fact.
   *
   * @param index the topology
   * @param known what is known of an instance
   * @param out takes what is found
   */
  protected abstract void check(TopologyIndex index, Known<T> known, Findings out);

  @Override
  public final void check(TopologyIndex index, Findings out) {
    for (Known<T> each : index.all(kind)) {
      check(index, each, out);
    }
  }
}
