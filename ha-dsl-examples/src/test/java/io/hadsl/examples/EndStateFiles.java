package io.hadsl.examples;

import io.hadsl.core.backend.Backends;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.backend.Synthesis;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.TopologySource;
import io.hadsl.core.output.FileTreeWriter;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.lab.LabTree;
import java.nio.file.Path;
import java.util.Map;

/**
 * What machines of a topology are built from.
 *
 * @param plan what they are to become
 * @param tree the emitted files
 */
record EndStateFiles(Plan plan, LabTree tree) {

  /** Plans a topology and writes its files into a folder, as the command line does. */
  static EndStateFiles write(TopologySource source, Map<String, String> parameters, Path folder) {
    ValidationReport report =
        Validator.installed(EndStateFiles.class.getClassLoader())
            .validate(source.topology(Parameters.of(parameters)));
    Plan plan = Planner.plan(report.requireValid());
    FileTreeWriter.to(folder)
        .write(
            Synthesis.render(plan, report, Backends.installed().all(), RenderContext.standard()));
    return new EndStateFiles(plan, LabTree.read(folder));
  }
}
