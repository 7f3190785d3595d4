package io.hadsl.testkit.lab;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.Backends;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologySource;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.lab.LabLog;
import io.hadsl.lab.StandIn;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.image.Cache;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.commons.support.ReflectionSupport;

/** A lab, and the turn of this process at having one. */
record TestLab(RunningLab running, LabTurn turn) implements AutoCloseable {

  static TestLab up(Lab wanted, LabHome home, LabLog log) {
    LabTurn turn = LabTurn.take(home, log);
    try {
      // What a process left that was killed in its turn.
      removeAll(home);
      return new TestLab(bringUp(wanted, home, log), turn);
    } catch (RuntimeException | Error e) {
      removeAll(home);
      turn.close();
      throw e;
    }
  }

  private static RunningLab bringUp(Lab wanted, LabHome home, LabLog log) {
    TopologySource source = ReflectionSupport.newInstance(wanted.value());
    ClassLoader classes = wanted.value().getClassLoader();
    Map<String, String> parameters = parameters(wanted);
    if (source.topology(Parameters.of(parameters)).name().equals("nextcloud")) {
      StandIn standIn = StandIn.nextcloud(Cache.usual());
      parameters.putIfAbsent("certificates", "internal");
      parameters.putIfAbsent("archive", standIn.archive().toString());
      parameters.putIfAbsent("sha256", standIn.sha256());
    }
    List<Backend> backends = Backends.installedIn(classes).all();
    Topology topology = source.topology(Parameters.of(parameters));
    ValidationReport report = Validator.installed(classes).validate(topology);
    io.hadsl.lab.Lab lab =
        io.hadsl.lab.Lab.up(home, report, backends, files(parameters), Cache.usual(), log);
    return new RunningLab(lab.machines(), lab.topology());
  }

  private static Map<String, String> parameters(Lab wanted) {
    Map<String, String> parameters = new TreeMap<>();
    for (String each : wanted.parameters()) {
      int equals = each.indexOf('=');
      if (equals < 0) {
        throw new LabException("parameter \"" + each + "\" has no value: write NAME=VALUE");
      }
      parameters.put(each.substring(0, equals), each.substring(equals + 1));
    }
    return parameters;
  }

  /** As the command line does: a parameter that names a file here names the same file there. */
  private static List<Path> files(Map<String, String> parameters) {
    return parameters.values().stream()
        .filter(value -> value.startsWith("/"))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .toList();
  }

  private static void removeAll(LabHome home) {
    home.labs().forEach(id -> Machines.open(home, id).destroy());
  }

  @Override
  public void close() {
    try (turn) {
      running.machines().destroy();
    }
  }
}
