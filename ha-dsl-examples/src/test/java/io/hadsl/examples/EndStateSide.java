package io.hadsl.examples;

import io.hadsl.core.plan.Stage;
import io.hadsl.examples.EndStateMachine.Way;
import io.hadsl.lab.LabTree;
import io.hadsl.lab.image.BaseImage;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.MachineSpec;
import io.hadsl.lab.machine.Machines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All machines of a topology, on a network of their own, built by one backend.
 *
 * @param files what they are built from
 * @param way who builds them
 * @param lab where they are
 * @param machines by the names of their nodes
 */
record EndStateSide(
    EndStateFiles files, Way way, Machines lab, Map<String, EndStateMachine> machines)
    implements AutoCloseable {

  /** What is done on a machine. */
  @FunctionalInterface
  interface Work {
    /** Does it. */
    void on(EndStateMachine machine) throws Exception;
  }

  /** Boots the machines, and gives them what they need before anything is built. */
  static EndStateSide boot(
      LabHome home, EndStateFiles files, Way way, BaseImage base, EndStateSurroundings around)
      throws Exception {
    LabTree tree = files.tree();
    Machines lab =
        Machines.create(
            home,
            "end-state-" + way.name().toLowerCase(Locale.ROOT),
            tree.bridge(),
            tree.address());
    around.start(lab);
    Map<String, EndStateMachine> machines = new TreeMap<>();
    for (LabTree.Node node : tree.nodes()) {
      MachineSpec spec =
          MachineSpec.named(node.name(), base)
              .hosts(tree.hosts() + around.hosts())
              .config(tree.config(node))
              .readOnly(tree.folder(), EndStateMachine.EMITTED);
      machines.put(node.name(), new EndStateMachine(lab.boot(around.supply(spec, lab)), way));
    }
    EndStateSide side = new EndStateSide(files, way, lab, machines);
    side.onAll(machine -> machine.prepare(around.preparation(), files.plan().secrets()));
    return side;
  }

  /** Builds all machines, in the order that README.md gives for the way. */
  void build() throws Exception {
    if (way == Way.PUPPET) {
      // What waits for another node does so by itself.
      onAll(EndStateMachine::buildByPuppet);
      return;
    }
    for (Stage stage : files.plan().stages()) {
      List<EndStateMachine> now =
          stage.nodes().stream().map(node -> machines.get(node.name())).toList();
      atOnce(now, machine -> machine.buildByShell(stage.number() + 1));
    }
  }

  /** Does the same on all machines at once. */
  void onAll(Work work) throws Exception {
    atOnce(machines.values(), work);
  }

  /** What each machine is like now, by the names of the nodes. */
  Map<String, EndState> states() throws Exception {
    Map<String, EndState> states = new ConcurrentSkipListMap<>();
    onAll(machine -> states.put(machine.name(), machine.state()));
    return states;
  }

  @Override
  public void close() {
    lab.close();
  }

  private static void atOnce(Collection<EndStateMachine> all, Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (EndStateMachine one : all) {
        running.add(
            threads.submit(
                () -> {
                  work.on(one);
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
