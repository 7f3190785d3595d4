package io.hadsl.core.rule;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Element;

/**
 * A rule that judges each element of a kind by itself: each node, each service.
 *
 * <p>All such rules share one loop, which is compiled soon; a loop of a rule's own runs once, and
 * so is interpreted for its first thousands of rounds.
 *
 * @param <E> the kind of element
 */
public abstract class ElementRule<E extends Element> extends AbstractRule {

  private final Class<E> kind;

  /**
   * Names the rule.
   *
   * @param kind the kind of element, its own class
   * @param id lower-case words with hyphens
   * @param severity how bad its findings are
   * @param wave when it is asked
   * @param summary what must hold, one sentence without a full stop
   */
  protected ElementRule(Class<E> kind, String id, Severity severity, Wave wave, String summary) {
    super(id, severity, wave, summary);
    this.kind = kind;
  }

  /**
   * Looks at an element.
   *
   * @param index the topology
   * @param element one of its elements
   * @param out takes what is found
   */
  protected abstract void check(TopologyIndex index, E element, Findings out);

  @Override
  public final void check(TopologyIndex index, Findings out) {
    for (E element : index.topology().all(kind)) {
      check(index, element, out);
    }
  }
}
