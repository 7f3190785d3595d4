package io.hadsl.testkit;

import io.hadsl.core.backend.Backends;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.backend.Synthesis;
import io.hadsl.core.model.Topology;
import io.hadsl.core.output.FileTreeWriter;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.proof.Proof;
import io.hadsl.proof.TemporaryFolder;
import io.hadsl.proof.report.ProofReport;
import io.hadsl.proof.report.ProofText;
import java.nio.file.Path;

/**
 * Asserts that emitted files are accepted by the programs that read them. Programs that are not
 * installed read nothing; with {@code CI} in the environment each of them is a failure.
 */
public final class ProofAssertions {

  private ProofAssertions() {}

  /**
   * Makes all files of a topology with the backends that are installed, and has them read.
   *
   * @param topology a valid one
   * @throws AssertionError with every complaint, the emitted line, and the line of code behind it
   */
  public static void assertAccepted(Topology topology) {
    ValidationReport report =
        Validator.installed(ProofAssertions.class.getClassLoader()).validate(topology);
    Plan plan = Planner.plan(report.requireValid());
    try (TemporaryFolder folder = TemporaryFolder.of("proved")) {
      FileTreeWriter.to(folder.path())
          .write(
              Synthesis.render(plan, report, Backends.installed().all(), RenderContext.standard()));
      assertAccepted(Proof.of(folder.path()).madeFrom(plan).run());
    }
  }

  /**
   * Has the files of a directory read.
   *
   * @param directory what {@code ha-dsl synth} wrote
   * @throws AssertionError with every complaint
   */
  public static void assertAccepted(Path directory) {
    assertAccepted(Proof.of(directory).run());
  }

  private static void assertAccepted(ProofReport report) {
    ProofText text = new ProofText(report);
    if (!report.isAccepted()) {
      throw new AssertionError(text.complaints() + text.verdict());
    }
    if (System.getenv("CI") != null && !report.absent().isEmpty()) {
      throw new AssertionError(text.absent());
    }
  }
}
