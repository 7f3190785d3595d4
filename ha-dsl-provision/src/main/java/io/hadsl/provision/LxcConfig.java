package io.hadsl.provision;

import io.hadsl.core.model.Node;

/**
 * The configuration of one container, in the syntax of lxc.container.conf(5). Every value in it is
 * a name or an address of a checked shape, which needs no quoting there.
 */
final class LxcConfig {

  private static final String SYSTEM =
      """

      # systemd as in a machine of its own; it is told to halt by this signal. Distribution defaults
      # are not included: their cgroup limits fail where a container may not set them.
      lxc.init.cmd = /sbin/init
      lxc.signal.halt = SIGRTMIN+3
      lxc.mount.auto = cgroup:mixed proc:mixed sys:mixed
      lxc.apparmor.profile = unconfined
      lxc.tty.max = 0
      lxc.pty.max = 1024

      # For file systems that are served by a program, such as GlusterFS.
      lxc.mount.entry = /dev/fuse dev/fuse none bind,optional,create=file 0 0

      """;

  private LxcConfig() {}

  static String text(Node node, String topology, Network network) {
    StringBuilder out = new StringBuilder(1536);
    out.append(
        Headers.lines(
            "The container of node " + node.name() + "; up.sh adds where its files are.",
            topology));
    out.append("\nlxc.uts.name = ").append(node.hostName().shortName()).append('\n');
    out.append(SYSTEM);
    out.append("lxc.net.0.type = veth\nlxc.net.0.link = ").append(LxcScripts.bridge(topology));
    out.append("\nlxc.net.0.name = eth0\nlxc.net.0.flags = up\n");
    if (network instanceof Network.Shared shared) {
      String family = shared.v6() ? "ipv6" : "ipv4";
      out.append("lxc.net.0.").append(family).append(".address = ").append(node.address());
      out.append('/').append(shared.prefix());
      out.append("\nlxc.net.0.").append(family).append(".gateway = ").append(shared.host());
      out.append('\n');
    }
    return out.toString();
  }
}
