package io.hadsl.components.puppet;

import io.hadsl.core.fact.DiffersPerNode;
import io.hadsl.core.fact.RegularRun;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Settings;

/**
 * The Puppet agent, which fetches its node's catalog now and then. Its puppet.conf is the bootstrap
 * scripts' part: an agent must have one before it can be told anything, and one that rewrites it
 * would restart itself in the middle of a run.
 */
public record PuppetAgent() implements Component {

  /** The type's id. */
  public static final String TYPE = "puppet-agent";

  /** By how much runs are put off at most: the {@code splaylimit} of the bootstrap scripts. */
  public static final int SPLAY_MINUTES = 5;

  private static final String UNIT = "puppet.service";

  /** Puppet's own {@code runinterval}. */
  private static final int EVERY_MINUTES = 30;

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.NONE;
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return ComponentFacts.builder()
        .unit(UNIT, RestartPolicy.MISSING)
        .packageAccount(packageOn(instance), "puppet")
        .states(new RegularRun("the Puppet agent", EVERY_MINUTES, SPLAY_MINUTES))
        .states(
            UsesPath.of(UNIT, UsesPath.Kind.CONFIGURATION, "/etc/puppet"),
            UsesPath.of(UNIT, UsesPath.Kind.STATE, "/var/lib/puppet"),
            new DiffersPerNode(AbsolutePath.of("/etc/puppet/puppet.conf"), "certname"))
        .build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    out.add(new OsPackage(packageOn(instance)));
    out.add(UnitState.running(UNIT));
  }

  private static String packageOn(Instance instance) {
    return DebianFacts.of(instance.os()).puppet().agentPackage();
  }
}
