package io.hadsl.core.rule;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;

/**
 * A rule that judges each service by itself.
 *
 * <p>All such rules share one loop, which is compiled soon; a loop of a rule's own runs once, and
 * so is interpreted to its end.
 */
public abstract class ServiceRule extends AbstractRule {

  /**
   * Names the rule.
   *
   * @param id lower-case words with hyphens
   * @param severity how bad its findings are
   * @param wave when it is asked
   * @param summary what must hold, one sentence without a full stop
   */
  protected ServiceRule(String id, Severity severity, Wave wave, String summary) {
    super(id, severity, wave, summary);
  }

  /**
   * Looks at a service.
   *
   * @param index the topology
   * @param service one of its services
   * @param out takes what is found
   */
  protected abstract void check(TopologyIndex index, Service service, Findings out);

  @Override
  public final void check(TopologyIndex index, Findings out) {
    for (Service service : index.topology().services()) {
      check(index, service, out);
    }
  }
}
