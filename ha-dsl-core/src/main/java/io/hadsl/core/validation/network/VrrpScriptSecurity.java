package io.hadsl.core.validation.network;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.fact.VrrpTrack;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.Set;

/** Only root can change what keepalived runs as root. */
final class VrrpScriptSecurity extends AbstractRule {

  VrrpScriptSecurity() {
    super(
        "vrrp-script-security",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "A script that a holder of a virtual address watches stands on its own disk");
  }

  /** A script on a share is one finding, whichever nodes run it. */
  private record Place(ElementId service, String script, ElementId mount) {}

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (VrrpGroup group : VrrpGroup.of(index)) {
      Set<Place> seen = new HashSet<>();
      for (Known<VrrpInstance> each : group.holders()) {
        for (VrrpTrack track : each.fact().tracks()) {
          String script = track.what().split(" ", 2)[0];
          if (track.kind() == VrrpTrack.Kind.SCRIPT && script.startsWith("/")) {
            index
                .paths(each.instance().node().id())
                .mountOf(AbsolutePath.of(script))
                .filter(
                    mount ->
                        seen.add(new Place(each.instance().service().id(), script, mount.id())))
                .ifPresent(mount -> report(each, script, mount, out));
          }
        }
      }
    }
  }

  private static void report(
      Known<VrrpInstance> holder, String script, SharedMount mount, Findings out) {
    out.about(holder.instance().service())
        .on(holder.instance().service().nodes())
        .says(
            "the script "
                + script
                + " stands on the share "
                + mount.path()
                + ": keepalived runs no script that others than root may change, nor any while the"
                + " share is away, and the address moves for nothing or not at all")
        .because(VrrpGroup.name(holder, "track"), script, holder.declaredAt())
        .because("mount(" + mount.path() + ")", mount.path(), mount.declaredAt())
        .fix("put the script below /usr/local/sbin of each node");
  }
}
