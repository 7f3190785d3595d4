package io.hadsl.provision;

import io.hadsl.core.model.Node;
import io.hadsl.core.plan.Plan;

/** User data in the syntax of cloud-init's cloud-config. */
final class UserData {

  /**
   * The largest topology whose nodes are all named on every node. Files would grow with the square
   * of it, and whoever runs more has a name server.
   */
  static final int NAMED = 64;

  private static final String WHY_NAMES =
      """
      # Debian maps a machine's own name to a loopback address, on which its peers cannot reach a
      # service that listens on its name. This template names real addresses, again at every boot.
      """;

  private static final String NO_NAMES =
      """
      # The nodes are too many to be named here: their names must be in DNS before anything is set up.
      """;

  private static final String TEMPLATE_START =
      """
      ## template:jinja
      127.0.0.1 localhost
      ::1 localhost ip6-localhost ip6-loopback
      ff02::1 ip6-allnodes
      ff02::2 ip6-allrouters

      """;

  private final String topology;
  private final boolean named;
  private final String peers;

  private UserData(String topology, boolean named, String peers) {
    this.topology = topology;
    this.named = named;
    this.peers = peers;
  }

  static UserData of(Plan plan) {
    boolean named = plan.nodes().size() <= NAMED;
    StringBuilder peers = new StringBuilder();
    if (named) {
      plan.nodes().forEach(node -> peers.append(Machines.hostsLine(node.node())).append('\n'));
    }
    return new UserData(plan.topology().name(), named, peers.toString());
  }

  String text(Node node) {
    StringBuilder out = new StringBuilder(1024 + peers.length() * 2);
    // The first line tells cloud-init what this is.
    out.append("#cloud-config\n");
    out.append(Headers.lines("User data of node " + node.name() + ".", topology));
    out.append("\nhostname: ").append(YamlText.scalar(node.hostName().shortName()));
    out.append("\nfqdn: ").append(YamlText.scalar(node.hostName().value())).append("\n\n");
    out.append(WHY_NAMES);
    if (!named) {
      out.append(NO_NAMES);
    }
    out.append("manage_etc_hosts: true\nwrite_files:\n");
    out.append("  - path: /etc/cloud/templates/hosts.debian.tmpl\n    permissions: \"0644\"\n");
    out.append("    content:");
    String lines = named ? peers : Machines.hostsLine(node) + "\n";
    YamlText.block(out, TEMPLATE_START + lines, 6);
    out.append(
        "\n# rollout.sh and the runbook log in as root, which Debian's images refuse otherwise.\n");
    out.append("disable_root: false\n");
    out.append("\n# Images are older than their packages; installations need a fresh list.\n");
    out.append("package_update: true\npackages:\n  - ca-certificates\n");
    return out.toString();
  }
}
