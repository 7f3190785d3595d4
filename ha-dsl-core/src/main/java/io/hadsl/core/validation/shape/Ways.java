package io.hadsl.core.validation.shape;

import io.hadsl.core.knowledge.Part;
import io.hadsl.core.knowledge.SinglePoints;
import io.hadsl.core.rule.Findings;

/** How findings show the way from an entrypoint to what takes it down. */
public final class Ways {

  private Ways() {}

  /** Each step of the way, with its line. */
  public static void show(SinglePoints points, Part part, Findings.Sentence finding) {
    for (Part.Input step : points.wayTo(part)) {
      if (step.part().kind() != Part.Kind.INSTANCES) {
        finding.because(step.reason(), step.part(), step.declaredAt());
      }
    }
  }

  /** {@code entrypoint `portal`}. */
  public static String entrypoint(SinglePoints points, Part part) {
    return "entrypoint `" + points.entrypointOf(part).name() + "`";
  }
}
