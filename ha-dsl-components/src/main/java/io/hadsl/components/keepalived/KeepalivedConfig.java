package io.hadsl.components.keepalived;

import io.hadsl.components.FileHeader;
import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.fact.VrrpTrack;
import io.hadsl.core.model.Instance;
import io.hadsl.core.value.AbsolutePath;

/** Writes keepalived's configuration, for 2.0 to 2.3 (Debian 10 to 13). */
final class KeepalivedConfig {

  /** A file for each address, so that a node can hold several. */
  static final AbsolutePath FOLDER = AbsolutePath.of("/etc/keepalived/conf.d");

  private KeepalivedConfig() {}

  /** The file that keepalived reads; the same whichever address it is written for. */
  static String main(Instance instance) {
    return "# Keepalived: each address that this node may hold has a file in conf.d.\n"
        + "# Written by ha-dsl for topology "
        + instance.topology().name()
        + "; changes made here are overwritten.\n"
        + "\nglobal_defs {\n\trouter_id "
        + instance.node().name()
        + "\n\t# Scripts that others than root may change are not run.\n"
        + "\tenable_script_security\n\tscript_user root\n}\n\ninclude "
        + FOLDER
        + "/*.conf\n";
  }

  static String holder(Instance instance, Keepalived keepalived, VrrpInstance holder) {
    String name = instance.service().name();
    StringBuilder out = new StringBuilder();
    out.append(FileHeader.of(instance, "#", "The address " + holder.address() + "."));
    StringBuilder scripts = new StringBuilder();
    int number = 1;
    for (VrrpTrack track : holder.tracks()) {
      String label = name + "_" + number++;
      script(label, track, out);
      scripts.append("\t\t").append(label).append('\n');
    }
    instance(name, keepalived, holder, out);
    block("track_script", scripts, out);
    return out.append("}\n").toString();
  }

  private static void script(String label, VrrpTrack track, StringBuilder out) {
    out.append("\nvrrp_script ").append(label).append(" {\n\tscript \"").append(command(track));
    out.append("\"\n\tinterval 2\n\ttimeout 2\n\tfall 2\n\trise 2\n\tweight ");
    out.append(track.weight()).append("\n}\n");
  }

  /**
   * Processes are looked for by a script: for {@code vrrp_track_process} the kernel has to tell of
   * processes that end, which it does in no container (cn_proc.c), and the address is then held by
   * nobody. The script is not {@code pidof}: that is a link, and keepalived runs what links lead to
   * (keepalived.conf(5), "enable_script_security"), here {@code killall5}.
   */
  private static String command(VrrpTrack track) {
    return track.kind() == VrrpTrack.Kind.SCRIPT
        ? track.what()
        : "/usr/bin/pgrep -x " + track.what().replaceAll("[.+]", "[$0]");
  }

  private static void instance(
      String name, Keepalived keepalived, VrrpInstance holder, StringBuilder out) {
    out.append("\nvrrp_instance ").append(name).append(" {\n\tstate ").append(holder.start());
    out.append("\n\tinterface ").append(keepalived.networkInterface());
    out.append("\n\tvirtual_router_id ").append(holder.routerId());
    out.append("\n\tpriority ").append(holder.priority());
    out.append("\n\tadvert_int ").append(holder.interval()).append('\n');
    if (holder.preemption() == VrrpInstance.Preemption.LEAVES) {
      out.append("\tnopreempt\n");
    }
    out.append("\tunicast_src_ip ").append(holder.source()).append('\n');
    StringBuilder peers = new StringBuilder();
    holder.peers().forEach(peer -> peers.append("\t\t").append(peer).append('\n'));
    block("unicast_peer", peers, out);
    out.append("\tvirtual_ipaddress {\n\t\t").append(holder.address()).append("\n\t}\n");
  }

  private static void block(String name, StringBuilder lines, StringBuilder out) {
    if (!lines.isEmpty()) {
      out.append('\t').append(name).append(" {\n").append(lines).append("\t}\n");
    }
  }
}
