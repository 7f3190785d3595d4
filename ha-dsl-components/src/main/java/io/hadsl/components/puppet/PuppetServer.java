package io.hadsl.components.puppet;

import io.hadsl.components.FileHeader;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.CertificateAuthority;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.knowledge.DebianFacts.CertificateCommand;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.Settings;

/**
 * The Puppet server, with its certificate authority. What must be there before the first run
 * (puppet.conf, certificates) is the bootstrap scripts' part; here is what stays.
 *
 * @param heap memory for the server's Java machine; 512 MiB serves some tens of nodes
 */
public record PuppetServer(DataSize heap) implements Component {

  /** The type's id. */
  public static final String TYPE = "puppet-server";

  /** The port that agents connect to. */
  public static final int PORT = 8140;

  /**
   * A server.
   *
   * @param heap memory for its Java machine
   * @return the component
   */
  public static PuppetServer withHeap(DataSize heap) {
    return new PuppetServer(heap);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().number("heap-mib", heap.mebibytes()).build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    DebianFacts.Puppet puppet = DebianFacts.of(instance.os()).puppet();
    return ComponentFacts.builder()
        .unit(puppet.serverUnit(), puppet.serverRestart())
        .packageAccount(puppet.agentPackage(), "puppet")
        .listens(PORT)
        .states(Binds.ALL, new Serves(Serves.Purpose.CONTROL))
        .states(new CertificateAuthority("agents"))
        .states(
            UsesPath.of(puppet.serverUnit(), UsesPath.Kind.CONFIGURATION, "/etc/puppet"),
            UsesPath.of(puppet.serverUnit(), UsesPath.Kind.STATE, "/var/lib/puppet"))
        .build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    DebianFacts.Puppet puppet = DebianFacts.of(instance.os()).puppet();
    out.add(new OsPackage(puppet.serverPackage()));
    // The package does not start it.
    Step running = out.add(UnitState.running(puppet.serverUnit()));
    if (puppet.certificates() == CertificateCommand.PUPPETSERVER_CA) {
      out.add(TextFile.of("/etc/default/puppetserver", javaSettings(instance))).notifies(running);
    }
  }

  /** Debian's file with another heap. */
  private String javaSettings(Instance instance) {
    long mib = heap.mebibytes();
    return FileHeader.of(instance, "#", "How puppetserver.service and puppetserver(8) start Java.")
        + "JAVA_ARGS=\"-Xms"
        + mib
        + "m -Xmx"
        + mib
        + "m -Djruby.logger.class=com.puppetlabs.jruby_utils.jruby.Slf4jLogger\"\n"
        + "JAVA_ARGS_CLI=\"${JAVA_ARGS_CLI:-}\"\n"
        + "TK_ARGS=\"\"\n"
        + "INSTALL_DIR=\"/usr/share/puppetserver\"\n"
        + "CONFIG=\"/etc/puppet/puppetserver/conf.d\"\n"
        + "BOOTSTRAP_CONFIG=\"/etc/puppet/puppetserver/services.d\"\n";
  }
}
