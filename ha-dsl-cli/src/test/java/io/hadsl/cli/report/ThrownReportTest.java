package io.hadsl.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose code it was that threw. */
class ThrownReportTest {

  @ParameterizedTest
  @CsvSource({
    "io.hadsl.puppet.PuppetBackend,      false",
    "io.hadsl.export.json.ComponentJson, false",
    "io.hadsl.core.plan.Planner,         false",
    "io.hadsl.examples.PublikHa,         true",
    "org.example.Shop,                   true",
  })
  void whatIsOursIsNotLaidToThePerson(String className, boolean isUsers) {
    IllegalStateException thrown = new IllegalStateException("why");
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(className, "made", "Somewhere.java", 7),
          new StackTraceElement("io.hadsl.cli.CommandRunner", "run", "CommandRunner.java", 1)
        });
    ThrownReport report = ThrownReport.of(thrown);
    assertEquals(isUsers, report.isUsers());
    assertTrue(report.text().contains("(Somewhere.java:7)"), report.text());
  }
}
