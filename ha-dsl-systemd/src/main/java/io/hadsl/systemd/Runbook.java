package io.hadsl.systemd;

import io.hadsl.core.model.Node;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.resource.UnitFile;
import java.util.Optional;

/** What a person reads about the files of this backend. */
final class Runbook {

  private Runbook() {}

  static String text(Plan plan) {
    Optional<Node> example =
        plan.nodes().stream().filter(Runbook::hasUnit).map(NodePlan::node).findFirst();
    if (example.isEmpty()) {
      return "";
    }
    return """
        `hosts/<node>/systemd/` is what systemd reads on a node, as a tree rooted at `/`: units, drop-ins,
        `sysusers.d` and `tmpfiles.d`. Puppet and the shell scripts bring the same units and accounts, so
        you need this tree only where you bring files onto machines in a way of your own (an image, a
        package). It installs no package and starts nothing.

        Unpack it before packages are installed, because their installation scripts would otherwise give
        accounts any free number:

        ```sh
        tar -C hosts/%1$s/systemd --owner=root --group=root -cf - etc |
          ssh root@%2$s 'tar -C / --no-overwrite-dir -xf - && systemctl daemon-reload'
        ssh root@%2$s 'test ! -e /etc/sysusers.d/%3$s || systemd-sysusers %3$s'
        ```

        After the packages are there, `systemd-tmpfiles --create %3$s` makes the directories; at every
        boot systemd does it by itself.
        """
        .formatted(
            example.get().name(),
            example.get().address(),
            SystemdBackend.confName(plan.topology().name()));
  }

  private static boolean hasUnit(NodePlan node) {
    return node.profiles().stream()
        .flatMap(profile -> profile.resources().stream())
        .anyMatch(planned -> planned.resource() instanceof UnitFile);
  }
}
