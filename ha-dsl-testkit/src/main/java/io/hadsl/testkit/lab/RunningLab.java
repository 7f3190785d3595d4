package io.hadsl.testkit.lab;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.lab.InstallLogs;
import io.hadsl.lab.LossTrial;
import io.hadsl.lab.PuppetRun;
import io.hadsl.lab.ShellRollout;
import io.hadsl.lab.client.SteadyClient;
import io.hadsl.lab.client.UsersView;
import io.hadsl.lab.client.WebUser;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.machine.Machine;
import io.hadsl.lab.machine.Machines;
import java.util.List;

/** The lab of a class of tests, with every node installed. */
public final class RunningLab {

  private final Machines machines;
  private final Topology topology;

  RunningLab(Machines machines, Topology topology) {
    this.machines = machines;
    this.topology = topology;
  }

  /**
   * What was brought up.
   *
   * @return the topology, as the lab's parameters make it
   */
  public Topology topology() {
    return topology;
  }

  /**
   * All machines.
   *
   * @return those of the topology's nodes
   */
  public Machines machines() {
    return machines;
  }

  /**
   * The machine of a node.
   *
   * @param node the node's name
   * @return the machine, which may have been stopped by another test
   */
  public Machine machine(String node) {
    return machines().machine(node);
  }

  /**
   * The machine of a node.
   *
   * @param node the node
   * @return the machine
   */
  public Machine machine(Node node) {
    return machine(node.name());
  }

  /**
   * Runs the Puppet agent of a node now.
   *
   * @param node the node's name
   * @return what it did
   */
  public PuppetRun agent(String node) {
    return PuppetRun.on(machine(node));
  }

  /**
   * Runs the emitted rollout.sh again, where there is no Puppet server.
   *
   * @param options what it is given, such as {@code --verify}
   * @return its exit status and all that it said
   */
  public Outcome rollout(String... options) {
    return ShellRollout.of(machines).run(List.of(options), line -> {});
  }

  /**
   * What was said while the lab came up.
   *
   * @param node the node's name
   * @param step such as {@code phase1.sh}, {@code agent} or {@code rollout.sh}
   * @return the whole output
   */
  public String said(String node, String step) {
    return new InstallLogs(machines).said(node, step);
  }

  /**
   * Starts a user who asks at a steady rate, whatever the answers are, until it is closed.
   *
   * @param rate requests each second
   * @return the user, who sees every outage
   */
  public SteadyClient user(int rate) {
    return SteadyClient.start(machines(), UsersView.of(topology()), rate);
  }

  /**
   * A user with a browser at the topology's first entrypoint.
   *
   * @return the user, without cookies yet
   */
  public WebUser browser() {
    UsersView view = UsersView.of(topology());
    return WebUser.of(machines(), view.site(), view.address());
  }

  /**
   * A trial that loses machines while a user works.
   *
   * @return the trial; what happens is printed
   */
  public LossTrial losses() {
    return new LossTrial(machines(), topology(), UsersView.of(topology()), LabExtension.PRINTED);
  }
}
