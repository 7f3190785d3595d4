package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import org.junit.jupiter.api.Test;

/** Nobody looks at what it does: one that fails would only be slower. */
final class RehearsalTest {

  @Test
  void itComesToItsEnd() {
    ValidationReport report = Validator.standard().validate(Rehearsal.small());
    assertEquals(34, Planner.plan(report.requireValid()).nodes().size());
  }
}
