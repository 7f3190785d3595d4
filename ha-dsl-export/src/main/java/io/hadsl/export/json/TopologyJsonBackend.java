package io.hadsl.export.json;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.Plan;

/** Puts the topology itself beside the files that were made from it. */
public final class TopologyJsonBackend implements Backend {

  private static final String FILE = "topology.json";

  /** A backend that is always there, and that nobody has to choose. */
  public TopologyJsonBackend() {}

  @Override
  public String id() {
    return "topology";
  }

  @Override
  public String summary() {
    return "the topology itself, as data";
  }

  @Override
  public Purpose purpose() {
    return Purpose.PARTS;
  }

  @Override
  public FileTree render(Plan plan, RenderContext context) {
    GeneratedFile file =
        GeneratedFile.rendered(
            FILE, 0644, () -> TopologyJsonWriter.bytes(plan.topology()), Origin.NONE);
    return FileTree.builder().add(file).build();
  }

  @Override
  public String runbook(Plan plan) {
    return "`"
        + FILE
        + "` holds all that these files were made from, without secrets. Every command of ha-dsl"
        + " takes it in place of the code:\n\n```sh\nha-dsl check "
        + FILE
        + "\n```\n\n`manifest.json` names, for each file here, its checksum, the element of the topology"
        + " that asked for it, and the line of code that declared that element.";
  }
}
