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
import io.hadsl.proof.report.ProofReport;
import io.hadsl.proof.report.ProofText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

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
    try {
      Path folder = Files.createTempDirectory("ha-dsl-proof-");
      try {
        FileTreeWriter.to(folder)
            .write(
                Synthesis.render(
                    plan, report, Backends.installed().all(), RenderContext.standard()));
        assertAccepted(Proof.of(folder).madeFrom(plan).run());
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(each);
      }
    }
  }
}
