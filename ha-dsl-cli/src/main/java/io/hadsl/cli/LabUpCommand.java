package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.source.Loaded;
import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.Backends;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.lab.Doctor;
import io.hadsl.lab.Lab;
import io.hadsl.lab.LabTopology;
import io.hadsl.lab.image.Cache;
import io.hadsl.lab.image.Mirror;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machines;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Boots and installs the machines of a topology. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Boots the machines of a topology, and installs them from the emitted files: phase1.sh on"
          + " each, phase2.sh on the Puppet server, and then the agents; or rollout.sh, if there is no"
          + " Puppet server.",
      "A parameter that is the absolute path of a file on this computer names the same file on the"
          + " machines. Code that they would download is replaced by a small stand-in, and"
          + " certificates of a public authority by those of one of their own."
    })
final class LabUpCommand implements Callable<Integer> {

  private final Console console;
  private final HaDslCommand program;

  @Mixin private TopologyArgument topology = new TopologyArgument();

  @Mixin private RuleChoice rules = new RuleChoice();

  @Mixin private BaselineFile baseline = new BaselineFile();

  @Option(
      names = "--mirror",
      paramLabel = "URL",
      description =
          "Download Debian from this mirror instead of where this computer's apt gets it.")
  private String mirror = "";

  LabUpCommand(Console console, HaDslCommand program) {
    this.console = console;
    this.program = program;
  }

  @Override
  public Integer call() {
    LabSteps steps = new LabSteps(console, program.isQuiet());
    topology.parameters().forEach(LabUpCommand::refuseUrl);
    LabHome home = LabHome.usual();
    Cache cache = Cache.usual().from(new Mirror(mirror));
    new Doctor(home).require();
    Loaded written = topology.load();
    LabTopology there = LabTopology.of(written.topology(), topology.parameters(), cache, steps);
    Loaded loaded =
        new Loaded(there.topology(), written.rules(), written.classes(), written.sources());
    String id = loaded.topology().name();
    List<Backend> backends = Backends.installedIn(loaded.classes()).all();
    ValidationReport report = baseline.apply(rules.judge(loaded, backends));
    if (report.hasErrors()) {
      console.refuse(report, program.colour(), "No machine was booted.");
      return Failure.FINDINGS;
    }
    Machines machines = Machines.create(home, id);
    LabOrigin.of(topology).keep(machines, loaded.topology());
    Lab.up(machines, report, backends, there.files(), cache, steps);
    steps.say("up; try: ha-dsl lab status " + id);
    return Failure.OK;
  }

  private static void refuseUrl(String name, String value) {
    if (value.startsWith("http://") || value.startsWith("https://")) {
      throw Failure.usage(
          "parameter "
              + name
              + " is a URL, and machines of a lab have no way out: download it, and give the"
              + " absolute path of the file");
    }
  }
}
