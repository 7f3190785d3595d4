package io.hadsl.examples;

import io.hadsl.core.backend.Backends;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.backend.Synthesis;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.TopologySource;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import java.util.Map;

/** An example with parameters, whose files the tests look at. */
@SuppressWarnings("ImmutableEnumChecker") // sources have no state, and Map.of does not change
enum Sample {
  NEXTCLOUD("nextcloud", new NextcloudHa(), Map.of()),
  /** As its reference has it. */
  PUBLIK("publik", new PublikHa(), Map.of()),
  PUBLIK_DEBIAN_12("publik-debian-12", new PublikHa(), Map.of("os", "debian-12")),
  WORDPRESS("wordpress", new WordPressHa(), Map.of()),
  /** Two pairs: enough for values that differ between nodes of one role. */
  FLEET("fleet", new Fleet(), Map.of("pairs", "2"));

  private final String folder;
  private final TopologySource source;
  private final Map<String, String> parameters;

  Sample(String folder, TopologySource source, Map<String, String> parameters) {
    this.folder = folder;
    this.source = source;
    this.parameters = parameters;
  }

  /** Its name as that of a folder. */
  String folder() {
    return folder;
  }

  /** A plan made anew, from the topology on. */
  Plan plan() {
    return Planner.plan(report().requireValid());
  }

  /** All its files, made anew by all installed backends, as the command line makes them. */
  FileTree render(RenderContext context) {
    ValidationReport report = report();
    Plan plan = Planner.plan(report.requireValid());
    return Synthesis.render(plan, report, Backends.installed().all(), context);
  }

  private ValidationReport report() {
    ClassLoader loader = Sample.class.getClassLoader();
    return Validator.installed(loader).validate(source.topology(Parameters.of(parameters)));
  }

  @Override
  public String toString() {
    return folder;
  }
}
