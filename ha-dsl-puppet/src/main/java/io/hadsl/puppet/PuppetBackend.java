package io.hadsl.puppet;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.Plan;
import io.hadsl.puppet.bootstrap.Bootstrap;
import io.hadsl.puppet.repository.ControlRepository;

/**
 * Writes a Puppet control repository below {@code puppet/}, and below {@code bootstrap/} the
 * scripts that bring up the Puppet server and its agents. The code uses built-in types only and
 * runs on Puppet 5.5 to 8.
 */
public final class PuppetBackend implements Backend {

  /** Makes the backend. */
  public PuppetBackend() {}

  @Override
  public String id() {
    return "puppet";
  }

  @Override
  public String summary() {
    return "a control repository, and scripts that install server and agents";
  }

  @Override
  public FileTree render(Plan plan, RenderContext context) {
    FileTree.Builder scripts = FileTree.builder();
    Bootstrap.files(plan).forEach(scripts::add);
    return FileTree.merge(ControlRepository.render(plan, context), scripts.build());
  }

  @Override
  public String runbook(Plan plan) {
    return PuppetRunbook.of(plan);
  }
}
