package io.hadsl.provision;

import io.hadsl.core.model.Node;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The scripts that make, start, list and remove the containers: values, and a constant body. */
final class LxcScripts {

  /** The longest name of a network device, without the terminating zero (IFNAMSIZ). */
  private static final int DEVICE = 15;

  private static final String COMMON = Resources.read("lxc-common.sh");
  private static final String UP = Resources.read("lxc-up.sh");
  private static final String DOWN = Resources.read("lxc-down.sh");

  private final String topology;
  private final Machines machines;
  private final Network network;

  LxcScripts(String topology, Machines machines, Network network) {
    this.topology = topology;
    this.machines = machines;
    this.network = network;
  }

  String up() {
    StringBuilder out = start("Makes, starts and lists the containers of topology ");
    assign(out, "CONTROL", machines.control().map(Node::name).orElse(""));
    if (network instanceof Network.Shared shared) {
      assign(out, "HOST_ADDRESS", shared.host() + "/" + shared.prefix());
      assign(out, "FAMILY", shared.v6() ? "6" : "4");
      assign(out, "PROBLEM", "");
    } else if (network instanceof Network.None none) {
      assign(out, "HOST_ADDRESS", "");
      assign(out, "FAMILY", "");
      assign(out, "PROBLEM", none.reason());
    }
    out.append("\n# name, Debian release, host name, address\nnodes() {\n  cat <<'NODES'\n");
    for (Node node : machines.all()) {
      out.append(node.name()).append(' ').append(node.os().codename()).append(' ');
      out.append(node.hostName().shortName()).append(' ').append(node.address()).append('\n');
    }
    out.append("NODES\n}\n\n# hosts(5)\nhosts() {\n  cat <<'HOSTS'\n");
    for (Node node : machines.all()) {
      out.append(Machines.hostsLine(node)).append('\n');
    }
    return out.append("HOSTS\n}\n").append(COMMON).append(UP).toString();
  }

  String down() {
    return start("Stops and removes the containers of topology ")
        .append(COMMON)
        .append(DOWN)
        .toString();
  }

  /** The bridge's name: the topology's, shortened so that two topologies do not share one. */
  static String bridge(String topology) {
    String name = "ha-" + topology;
    if (name.length() <= DEVICE) {
      return name;
    }
    CRC32 crc = new CRC32();
    crc.update(topology.getBytes(StandardCharsets.UTF_8));
    String hash = Long.toHexString(crc.getValue() | 1L << 32).substring(1);
    return name.substring(0, DEVICE - hash.length()) + hash;
  }

  private StringBuilder start(String what) {
    StringBuilder out = new StringBuilder(8192 + 128 * machines.nodes().size());
    out.append("#!/bin/sh\n").append(Headers.lines(what + topology + ".", topology));
    out.append("set -eu\n\n");
    assign(out, "TOPOLOGY", topology);
    assign(out, "BRIDGE", bridge(topology));
    return out;
  }

  private static void assign(StringBuilder out, String variable, String value) {
    out.append(variable).append('=').append(ShellText.quote(value)).append('\n');
  }
}
