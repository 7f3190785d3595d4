package io.hadsl.testkit;

import io.hadsl.core.model.Topology;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;

/** Where assertions about findings begin, for JUnit and jqwik alike. */
public final class ReportAssertions {

  private ReportAssertions() {}

  /**
   * Asserts something of what was found.
   *
   * @param report what rules said
   * @return what can be asserted
   */
  public static ReportAssert assertThat(ValidationReport report) {
    return new ReportAssert(report);
  }

  /**
   * Asserts something of what the library's own rules find.
   *
   * @param topology what they are asked about
   * @return what can be asserted
   */
  public static ReportAssert assertThat(Topology topology) {
    return assertThat(Validator.standard().validate(topology));
  }
}
