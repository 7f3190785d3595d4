package io.hadsl.lab;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.backend.Synthesis;
import io.hadsl.core.model.Topology;
import io.hadsl.core.output.FileTreeWriter;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.value.SecretRef;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.host.Parallel;
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
import java.util.Set;
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
  private final Topology topology;
  private final Map<String, List<String>> packages;
  private final Set<SecretRef> ofOthers;
  private final LabLog log;
  private final InstallLogs logs;

  private Lab(Machines machines, LabTree tree, Plan plan, LabLog log) {
    this.machines = machines;
    this.tree = tree;
    this.topology = plan.topology();
    this.packages = PackageSets.of(plan);
    this.ofOthers = plan.givenSecrets().keySet();
    this.log = log;
    this.logs = new InstallLogs(machines);
  }

  /**
   * Brings up a topology: writes its files, boots its machines, and installs them from the files.
   * If something fails after the first machine was booted, all that was made stays, so that it can
   * be looked at.
   *
   * @param machines a lab of the topology's name without a network
   * @param report a topology without errors
   * @param backends the backends whose files are written, {@code lxc} among them
   * @param shown files of this computer that all machines see at the same paths
   * @param cache where images and packages are kept
   * @param log is told what happens
   * @return the lab, named as the topology, with every agent's first run done, or the rollout
   * @throws LabException if it cannot be done, with the words of the program that failed
   */
  public static Lab up(
      Machines machines,
      ValidationReport report,
      List<Backend> backends,
      List<Path> shown,
      Cache cache,
      LabLog log) {
    Lab lab;
    Map<String, Supplies> supplies;
    try {
      Plan plan = Planner.plan(report.requireValid());
      lab = new Lab(machines, write(machines, plan, report, backends, log), plan, log);
      supplies = lab.supplies(cache);
    } catch (RuntimeException e) {
      // Nothing has booted that could be looked at, and the name is free for the next try.
      machines.destroy();
      throw e;
    }
    lab.boot(supplies, shown);
    lab.install();
    return lab;
  }

  private static LabTree write(
      Machines machines, Plan plan, ValidationReport report, List<Backend> backends, LabLog log) {
    log.say("writing the files of topology " + machines.id());
    Path files = tree(machines);
    FileTreeWriter.to(files)
        .write(Synthesis.render(plan, report, backends, RenderContext.standard()));
    return LabTree.read(files);
  }

  /**
   * Its machines.
   *
   * @return the machines of the topology's nodes, by their names
   */
  public Machines machines() {
    return machines;
  }

  /**
   * What was brought up.
   *
   * @return the topology
   */
  public Topology topology() {
    return topology;
  }

  private void boot(Map<String, Supplies> supplies, List<Path> shown) {
    NfsStandIn nfs = NfsStandIn.of(machines);
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
          if (NfsStandIn.isWanted(packages(node))) {
            nfs.show(spec);
            nfs.prepare(machines.boot(spec));
            log.say(node.name() + ": NFS servers of others are a folder of this computer");
          } else {
            machines.boot(spec);
          }
        });
    log.say("all machines have booted");
  }

  private List<String> packages(LabTree.Node node) {
    return packages.getOrDefault(node.name(), List.of());
  }

  /** What the machines of one Debian release are made from. */
  private record Supplies(BaseImage image, PackageRepository packages) {}

  private Map<String, Supplies> supplies(Cache cache) {
    Map<String, Supplies> supplies = new TreeMap<>();
    for (LabTree.Node node : tree.nodes()) {
      supplies.computeIfAbsent(node.suite(), suite -> supplies(suite, cache));
    }
    return supplies;
  }

  private Supplies supplies(String suite, Cache cache) {
    log.say("base image of Debian " + suite + ", made once");
    BaseImage image = BaseImage.of(suite, cache);
    log.say("packages for Debian " + suite + ", downloaded once");
    List<List<String>> sets = new ArrayList<>();
    for (LabTree.Node node : tree.nodes()) {
      if (node.suite().equals(suite)) {
        sets.add(packages(node));
      }
    }
    return new Supplies(image, PackageRepository.of(sets, image, cache));
  }

  /**
   * Installs the Puppet server and its agents, and lets the agents build the nodes; without a
   * Puppet server, rolls the scripts of the shell backend out.
   */
  private void install() {
    if (tree.control().isEmpty()) {
      OthersSecrets.store(ofOthers, ShellRollout.secrets(machines));
      new RolloutLog(machines, log).run();
      return;
    }
    OthersSecrets.store(ofOthers, machines.machine(tree.control()));
    // All at once: agents install their packages while the server does, and then wait for it, and
    // for its signature.
    Parallel.each(
        tree.nodes(),
        node -> {
          script(node.name(), "phase1.sh");
          if (node.name().equals(tree.control())) {
            script(node.name(), "phase2.sh");
          }
          if (tree.agents().contains(node.name())) {
            agent(machines.machine(node.name()));
          }
        });
  }

  private void script(String name, String script) {
    long start = System.nanoTime();
    log.say(name + ": " + script);
    Outcome outcome = machines.machine(name).run(PHASE, "sh", TREE + "/bootstrap/" + script);
    keep(name, script, outcome.out() + outcome.err());
    outcome.orFail("run " + script + " on " + name);
    log.say(name + ": " + script + " done after " + seconds(start));
  }

  /** Runs the agent, unless phase1.sh has done it because phase2.sh was quick to sign. */
  private void agent(Machine machine) {
    String before = logs.said(machine.name(), "phase1.sh");
    if (before.contains("the first run is complete")) {
      keep(machine.name(), "agent", before);
      return;
    }
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
    // Puppet colours what it says.
    logs.keep(name, what, output.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  /** Where the emitted files of a lab stand on this computer. */
  static Path tree(Machines machines) {
    return machines.folder().resolve("tree");
  }

  /** The time since a moment of {@link System#nanoTime}, for people. */
  static String seconds(long start) {
    long tenths = (System.nanoTime() - start) / 100_000_000L;
    return tenths / 10 + "." + tenths % 10 + " s";
  }
}
