package io.hadsl.testkit.lab;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.Backends;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.TopologySource;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.lab.LabLog;
import io.hadsl.lab.LabTopology;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.image.Cache;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machines;
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
    List<Backend> backends = Backends.installedIn(classes).all();
    LabTopology there =
        LabTopology.of(source.topology(Parameters.of(parameters)), parameters, Cache.usual(), log);
    ValidationReport report = Validator.installed(classes).validate(there.topology());
    io.hadsl.lab.Lab lab =
        io.hadsl.lab.Lab.up(
            Machines.create(home, there.topology().name()),
            report,
            backends,
            there.files(),
            Cache.usual(),
            log);
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
