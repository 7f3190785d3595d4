package io.hadsl.lab;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.image.BaseImage;
import io.hadsl.lab.image.Cache;
import io.hadsl.lab.image.PackageRepository;
import io.hadsl.lab.machine.Machine;
import io.hadsl.lab.machine.MachineSpec;
import io.hadsl.lab.machine.Machines;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Brings up a topology: boots its machines, then does what the emitted README says, in its order.
 */
public final class Lab {

  /** Where the emitted tree stands on each machine. */
  private static final String TREE = "/srv/ha-dsl";

  private static final Duration PHASE = Duration.ofMinutes(15);

  private final Machines machines;
  private final LabTree tree;
  private final LabLog log;

  /**
   * A lab whose files are written.
   *
   * @param machines no machine and no network yet
   * @param tree the emitted files
   * @param log is told what happens
   */
  public Lab(Machines machines, LabTree tree, LabLog log) {
    this.machines = machines;
    this.tree = tree;
    this.log = log;
  }

  /**
   * Boots all machines.
   *
   * @param packages the packages of each of them, by its name
   * @param shown further files of this computer that all of them see, at the same paths
   * @param cache where images and packages are kept
   */
  public void boot(Map<String, List<String>> packages, List<Path> shown, Cache cache) {
    Map<String, Supplies> supplies = new TreeMap<>();
    for (LabTree.Node node : tree.nodes()) {
      supplies.computeIfAbsent(node.suite(), suite -> supplies(suite, packages, cache));
    }
    machines.network(tree.bridge(), tree.address());
    log.say("booting " + tree.nodes().size() + " machines");
    Parallel.each(
        tree.nodes(),
        node -> {
          Supplies own = Objects.requireNonNull(supplies.get(node.suite()));
          MachineSpec spec =
              MachineSpec.named(node.name(), own.image())
                  .hostName(node.hostName())
                  .hosts(tree.hosts())
                  .config(tree.config(node))
                  .packages(own.packages())
                  .readOnly(tree.folder(), TREE);
          shown.forEach(path -> spec.readOnly(path, path.toString()));
          machines.boot(spec);
        });
    log.say("all machines have booted");
  }

  /** What the machines of one Debian release are made from. */
  private record Supplies(BaseImage image, PackageRepository packages) {}

  private Supplies supplies(String suite, Map<String, List<String>> packages, Cache cache) {
    log.say("base image of Debian " + suite + ", made once");
    BaseImage image = BaseImage.of(suite, cache);
    log.say("packages for Debian " + suite + ", downloaded once");
    List<List<String>> sets = new ArrayList<>();
    for (LabTree.Node node : tree.nodes()) {
      if (node.suite().equals(suite)) {
        sets.add(packages.getOrDefault(node.name(), List.of()));
      }
    }
    return new Supplies(image, PackageRepository.of(sets, image, cache));
  }

  /** Installs the Puppet server and its agents, and lets the agents build the nodes. */
  public void install() {
    phase1(tree.control());
    Parallel.each(tree.agents(), this::phase1);
    script(tree.control(), "phase2.sh");
    converge();
  }

  /**
   * Runs phase1.sh on a machine.
   *
   * @param name the machine
   */
  public void phase1(String name) {
    script(name, "phase1.sh");
  }

  private void script(String name, String script) {
    long start = System.nanoTime();
    log.say(name + ": " + script);
    Outcome outcome = machines.machine(name).run(PHASE, "sh", TREE + "/bootstrap/" + script);
    keep(name, script, outcome.out() + outcome.err());
    outcome.orFail("run " + script + " on " + name);
    log.say(name + ": " + script + " done after " + seconds(start));
  }

  /** Runs all agents until each of them has nothing left to do. */
  public void converge() {
    Parallel.each(tree.agents(), name -> agent(machines.machine(name)));
  }

  private void agent(Machine machine) {
    long start = System.nanoTime();
    log.say(machine.name() + ": agent runs");
    PuppetRun run = PuppetRun.on(machine);
    keep(machine.name(), "agent", run.output());
    if (!run.ok()) {
      throw new LabException(
          "the agent of " + machine.name() + " failed (" + run.status() + "):\n" + run.errors());
    }
    log.say(machine.name() + ": agent done after " + seconds(start));
  }

  private void keep(String name, String what, String output) {
    Folders.write(machines.folder().resolve("logs").resolve(name + "-" + what + ".log"), output);
  }

  private static String seconds(long start) {
    long tenths = (System.nanoTime() - start) / 100_000_000L;
    return tenths / 10 + "." + tenths % 10 + " s";
  }
}
