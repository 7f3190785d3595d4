package io.hadsl.systemd;

import io.hadsl.core.plan.Plan;

/** What a person reads about the files of this backend. */
final class Runbook {

  private Runbook() {}

  static String text(Plan plan) {
    if (plan.nodes().isEmpty()) {
      return "";
    }
    String node = plan.nodes().get(0).node().name();
    String conf = SystemdBackend.confName(plan.topology().name());
    return """
        `hosts/<node>/systemd/` is what systemd reads on a node, as a tree rooted at `/`: units, drop-ins,
        `sysusers.d` and `tmpfiles.d`. The Puppet and shell files bring the same units and accounts, so
        you need this tree only where you bring files onto machines in a way of your own (an image build,
        a package). It installs no package and starts nothing.

        Unpack it before packages are installed, because their installation scripts would otherwise take
        any free number for an account:

        ```sh
        tar -C hosts/%1$s/systemd --owner=root --group=root -cf - etc |
          ssh root@%1$s 'tar -C / --no-overwrite-dir -xf - && systemctl daemon-reload'
        ssh root@%1$s 'test ! -e /etc/sysusers.d/%2$s || systemd-sysusers %2$s'
        ```

        After the packages are there, `systemd-tmpfiles --create %2$s` makes the directories; at every
        boot systemd does it by itself.
        """
        .formatted(node, conf);
  }
}
