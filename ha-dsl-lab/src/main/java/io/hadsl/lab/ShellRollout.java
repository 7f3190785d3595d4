package io.hadsl.lab;

import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.machine.Machines;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The emitted {@code rollout.sh}, run on this computer as it is. Only the program {@code ssh} that
 * it calls is the lab's own, and its secrets are kept in the lab's folder.
 */
public final class ShellRollout {

  private static final Duration COMMAND = Duration.ofMinutes(15);

  private final Machines machines;
  private final LabTree tree;

  private ShellRollout(Machines machines, LabTree tree) {
    this.machines = machines;
    this.tree = tree;
  }

  /**
   * The rollout of a lab.
   *
   * @param machines the lab, with its machines booted
   * @return the rollout, not run yet
   * @throws LabException if a Puppet server installs its machines
   */
  public static ShellRollout of(Machines machines) {
    LabTree tree = LabTree.read(Lab.tree(machines));
    if (!tree.control().isEmpty()) {
      throw new LabException(
          "lab "
              + machines.id()
              + " is installed by its Puppet server on "
              + tree.control()
              + ", not by rollout.sh: ha-dsl lab exec "
              + machines.id()
              + " NODE -- puppet agent --test");
    }
    return new ShellRollout(machines, tree);
  }

  /**
   * Runs it. A command on a machine may take 15 minutes, and all together 15 minutes for each
   * machine.
   *
   * @param options what rollout.sh is given, such as {@code --verify}
   * @param lines is told each line that it says, soon after
   * @return its exit status, and what it said, errors among the rest
   */
  public Outcome run(List<String> options, Consumer<String> lines) {
    Path programs = machines.folder().resolve("programs");
    SshStandIn.write(programs, machines, tree.nodes(), COMMAND);
    List<String> words = new ArrayList<>();
    words.addAll(List.of("sh", "-c", "exec \"$0\" \"$@\" 2>&1"));
    String script = tree.folder().resolve("rollout.sh").toString();
    words.add(script);
    words.addAll(options);
    // On the lab's network, so it cannot reach another host whatever it calls, and ends with it.
    return machines
        .onNetwork(words.toArray(new String[0]))
        .with("PATH", programs + ":" + HostCommand.PATH)
        .with("HA_DSL_SECRETS", secrets(machines).toString())
        .within(COMMAND.multipliedBy(tree.nodes().size()))
        // Its advice is to call it again, which people would do with an ssh that leaves the lab.
        .telling(line -> lines.accept(line.replace(script, "ha-dsl lab rollout " + machines.id())))
        .run();
  }

  /** Where the rollout of a lab keeps its secrets on this computer. */
  static Path secrets(Machines machines) {
    return machines.folder().resolve("secrets");
  }
}
