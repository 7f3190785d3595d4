package io.hadsl.lab;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.machine.Machine;
import io.hadsl.lab.machine.Machines;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program {@code ssh} that leads to the machines of one lab, and nowhere else. */
final class SshStandIn {

  private static final String HEAD =
      """
      #!/bin/sh
      # Stands in for ssh(1): runs a command as root on a machine of this lab, through
      # lxc-attach(1). Machines of a lab have no sshd and no keys; their emitted scripts are the
      # same. Reads nothing of yours, and reaches no other host.
      set -eu
      while [ "$1" = -o ]; do shift 2; done
      to=$1
      shift
      # As sshd does: a shell of the user's reads the words, joined.
      words=$*
      case $to in
      """;

  private static final String TAIL =
      """
        *)
          echo "ssh of the lab: none of its machines is $to" >&2
          exit 255
          ;;
      esac
      """;

  private SshStandIn() {}

  /**
   * Writes it.
   *
   * @param folder where it shall stand, alone
   * @param machines the lab
   * @param nodes its machines
   * @param limit how long a command may take
   */
  static void write(Path folder, Machines machines, List<LabTree.Node> nodes, Duration limit) {
    StringBuilder script = new StringBuilder(HEAD);
    for (LabTree.Node node : nodes) {
      Machine machine = machines.machine(node.name());
      List<String> words = new ArrayList<>();
      for (String word :
          machine.attached(
              List.of("timeout", "--kill-after=5", limit.toSeconds() + "s", "sh", "-c"))) {
        // Paths of labs and names of machines have no quotes in them.
        words.add("'" + word + "'");
      }
      script.append("  'root@").append(node.address()).append("')\n    exec ");
      script.append(String.join(" ", words)).append(" \"$words\"\n    ;;\n");
    }
    Path program = folder.resolve("ssh");
    Folders.write(program, script.append(TAIL).toString());
    HostCommand.of("chmod", "0700", program.toString()).orFail("make " + program + " executable");
  }
}
