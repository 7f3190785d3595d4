package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;

/** A rule that judges each scheduler that nobody owns by itself. */
abstract class SchedulerRule extends AbstractRule {

  SchedulerRule(String id, Severity severity, Wave wave, String summary) {
    super(id, severity, wave, summary);
  }

  abstract void check(TopologyIndex index, Known<Scheduler> scheduler, Findings out);

  @Override
  public final void check(TopologyIndex index, Findings out) {
    for (Known<Scheduler> each : Schedulers.unowned(index)) {
      check(index, each, out);
    }
  }
}
