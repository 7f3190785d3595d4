package io.hadsl.puppet.bootstrap;

import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.knowledge.DebianFacts.CertificateCommand;
import io.hadsl.core.model.Node;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.value.SecretRef;
import io.hadsl.puppet.repository.Headers;
import io.hadsl.puppet.text.Resources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The scripts below {@code bootstrap/}: constant shell behind a table of this topology's values.
 */
public final class Bootstrap {

  private Bootstrap() {}

  /**
   * The scripts of a plan.
   *
   * @param plan the plan
   * @return {@code phase1.sh} and {@code phase2.sh} where there is a Puppet server, and {@code
   *     secrets.sh} where there are secrets
   */
  public static List<GeneratedFile> files(Plan plan) {
    List<GeneratedFile> files = new ArrayList<>();
    Set<SecretRef> secrets = plan.secrets();
    if (!secrets.isEmpty()) {
      files.add(script("secrets.sh", secrets(plan, secrets)));
    }
    Optional<PuppetHosts> hosts = PuppetHosts.of(plan);
    hosts.ifPresent(
        found -> {
          files.add(script("phase1.sh", phase1(plan, found)));
          files.add(script("phase2.sh", phase2(plan, found)));
        });
    return files;
  }

  private static GeneratedFile script(String name, String text) {
    return GeneratedFile.executable("bootstrap/" + name, text, Origin.NONE);
  }

  private static String secrets(Plan plan, Set<SecretRef> secrets) {
    List<List<String>> keys = new ArrayList<>();
    secrets.forEach(secret -> keys.add(List.of(secret.key())));
    List<List<String>> given = new ArrayList<>();
    plan.givenSecrets()
        .forEach((secret, by) -> given.add(List.of(secret.key(), by.endpoint().toString())));
    return new ShellTable(purpose(plan, "Makes the secrets that Puppet hands out, once."))
        .rows("KEYS", "The secrets of this topology.", keys)
        .rows("GIVEN", "Those that others know already, each with what asks for it.", given)
        .then(Resources.read(Bootstrap.class, "secrets.sh"));
  }

  private static String phase1(Plan plan, PuppetHosts hosts) {
    DebianFacts.Puppet puppet = puppet(hosts);
    return common(
            plan,
            hosts,
            "Phase 1: installs the Puppet server on its node, and the agent on the others.")
        .variable("SERVER_ADDRESS", hosts.server().address().value(), "Where agents reach it.")
        .variable("SERVER_PACKAGE", puppet.serverPackage(), "The package of its Debian release.")
        .variable("SERVER_UNIT", puppet.serverUnit(), "The unit of that package.")
        .variable(
            "HEAP",
            hosts.heapMebibytes() + "m",
            "Memory for the server's Java machine; the package's 2 GB do not fit small ones.")
        .variable(
            "SET_UP_AUTHORITY",
            puppet.certificates() == CertificateCommand.PUPPETSERVER_CA
                ? "puppetserver ca setup"
                : "",
            "The command that makes the certificate authority, where there is one.")
        .rows("AGENT_PACKAGES", "The agent's package for each Debian release.", packages(plan))
        .then(
            Resources.read(Bootstrap.class, "common.sh")
                + Resources.read(Bootstrap.class, "phase1.sh"));
  }

  private static String phase2(Plan plan, PuppetHosts hosts) {
    boolean newer = puppet(hosts).certificates() == CertificateCommand.PUPPETSERVER_CA;
    return common(
            plan,
            hosts,
            "Phase 2: signs the certificates of this topology's nodes, on the Puppet server.")
        .variable(
            "SIGN",
            newer ? "puppetserver ca sign --certname" : "puppet cert sign",
            "The command that signs a certificate.")
        .then(
            Resources.read(Bootstrap.class, "common.sh")
                + Resources.read(Bootstrap.class, "phase2.sh"));
  }

  private static DebianFacts.Puppet puppet(PuppetHosts hosts) {
    return DebianFacts.of(hosts.server().os()).puppet();
  }

  private static ShellTable common(Plan plan, PuppetHosts hosts, String purpose) {
    Set<String> agents = new HashSet<>();
    hosts.agents().forEach(node -> agents.add(node.name()));
    List<List<String>> nodes = new ArrayList<>();
    for (Node node : plan.topology().nodes()) {
      nodes.add(
          List.of(
              node.name(),
              node.hostName().value(),
              Integer.toString(node.os().major()),
              agents.contains(node.name()) ? "agent" : "-"));
    }
    return new ShellTable(purpose(plan, purpose))
        .variable("TOPOLOGY", plan.topology().name(), "What ha-dsl calls it.")
        .variable("SERVER", hosts.server().hostName().value(), "The Puppet server's full name.")
        .rows("NODES", "Name, certificate, Debian release and part of each node.", nodes);
  }

  private static List<List<String>> packages(Plan plan) {
    return plan.topology().nodes().stream()
        .map(Node::os)
        .distinct()
        .sorted()
        .map(
            os -> List.of(Integer.toString(os.major()), DebianFacts.of(os).puppet().agentPackage()))
        .toList();
  }

  private static List<String> purpose(Plan plan, String purpose) {
    return List.of(purpose, Headers.of(plan.topology()));
  }
}
