package io.hadsl.examples;

import io.hadsl.lab.machine.MachineSpec;
import io.hadsl.lab.machine.Machines;

/** What the machines of a topology find that the topology does not bring. */
@FunctionalInterface
interface EndStateSurroundings {

  /** Adds packages, files and names to a machine of a lab before it boots. */
  MachineSpec supply(MachineSpec spec, Machines lab);

  /** Lines of hosts(5) for what others run. */
  default String hosts() {
    return "";
  }

  /** Shell text that each machine runs before anything else. */
  default String preparation() {
    return "";
  }

  /** Starts what others run, on a lab's network. */
  default void start(Machines lab) throws Exception {}
}
