package io.hadsl.core.validation;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.time.LocalDate;
import java.util.List;

/** No acknowledgement is past its last day; one that is accepts nothing any more. */
final class ExpiredAcknowledgement extends AbstractRule {

  private final List<Acknowledgement> expired;

  ExpiredAcknowledgement(List<Acknowledgement> expired) {
    super(
        "expired-acknowledgement",
        Severity.WARNING,
        Wave.BACKEND,
        "No acknowledgement is past its last day");
    this.expired = List.copyOf(expired);
  }

  /** Else it could be prolonged for ever without a look at what it accepts. */
  @Override
  public boolean isAcknowledgeable() {
    return false;
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Acknowledgement each : expired) {
      LocalDate lastDay = each.until().orElseThrow();
      out.about(each.element())
          .because("acknowledge(" + each.rule() + ").until", lastDay, each.declaredAt())
          .says(
              "the acknowledgement of `"
                  + each.rule()
                  + "` held until "
                  + lastDay
                  + " and accepts nothing any more")
          .fix("repair what it accepted and remove it, or give it a later day and say why");
    }
  }
}
