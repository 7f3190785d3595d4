package io.hadsl.components.puppet;

import io.hadsl.core.fact.DiffersPerNode;
import io.hadsl.core.fact.RegularRun;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Settings;

/**
 * The Puppet agent, which fetches its node's catalog now and then. The bootstrap scripts write its
 * puppet.conf, as an agent must have one before it can be told anything; where no such script ran,
 * it is told its server and its name before it starts. It is not restarted for that, which would
 * end its own run: it reads the file again by itself (Puppet, setting {@code filetimeout}).
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
    Step running = out.add(UnitState.running(UNIT));
    instance
        .usesComponent(PuppetServer.class)
        .map(used -> instance.nodesOf((Service) used.provider()).get(0))
        .ifPresent(server -> running.after(out.add(settings(instance, server))));
  }

  /**
   * An agent that is told nothing asks a server named "puppet" (Puppet, setting {@code server}).
   */
  private static Command settings(Instance instance, Node server) {
    return Command.unless("tell the agent its server and its name", SET, IS_SET)
        .with("SERVER", server.hostName().value())
        .with("CERTIFICATE", instance.node().hostName().value());
  }

  private static final String SET =
      """
      puppet config set --section main server "$SERVER"
      puppet config set --section main certname "$CERTIFICATE"
      """;

  /** Without Puppet, which takes seconds to say what it would use. */
  private static final String IS_SET =
      """
      awk -F ' *= *' -v server="$SERVER" -v certificate="$CERTIFICATE" '
        $1 == "server" && $2 == server { found++ }
        $1 == "certname" && $2 == certificate { found++ }
        END { exit found != 2 }
      ' /etc/puppet/puppet.conf
      """;

  private static String packageOn(Instance instance) {
    return DebianFacts.of(instance.os()).puppet().agentPackage();
  }
}
