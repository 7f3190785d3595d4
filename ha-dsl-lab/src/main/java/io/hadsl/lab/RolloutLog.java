package io.hadsl.lab;

import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.machine.Machines;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells how the first rollout gets on, and keeps what it said of each machine. */
final class RolloutLog {

  private static final String SCRIPT = "rollout.sh";

  /** How rollout.sh says that it goes on to the next machine. */
  private static final Pattern TURN = Pattern.compile("== (stage \\d+) \\((.*)\\): ([a-z0-9_-]+)");

  private final Machines machines;
  private final LabLog log;
  private final Map<String, StringBuilder> said = new HashMap<>();
  private String where = "all machines";
  private String what = "checks and secrets";
  private long start = System.nanoTime();

  RolloutLog(Machines machines, LabLog log) {
    this.machines = machines;
    this.log = log;
  }

  /**
   * Rolls out.
   *
   * @throws LabException if it fails: where, and what was said last
   */
  void run() {
    log.say(where + ": " + what);
    Outcome outcome = ShellRollout.of(machines).run(List.of(), this::line);
    Path kept = keep();
    if (!outcome.ok()) {
      new Outcome(outcome.status(), said().toString(), outcome.err())
          .orFail("roll out " + what + " on " + where + " (its log is " + kept + ")");
    }
    done();
  }

  private void line(String line) {
    Matcher turn = TURN.matcher(line);
    if (turn.matches()) {
      done();
      keep();
      what = turn.group(1);
      where = turn.group(3);
      start = System.nanoTime();
      log.say(where + ": " + what + " (" + turn.group(2) + ")");
    }
    said().append(line).append('\n');
  }

  private StringBuilder said() {
    return said.computeIfAbsent(where, name -> new StringBuilder());
  }

  private void done() {
    log.say(where + ": " + what + " done after " + Lab.seconds(start));
  }

  private Path keep() {
    return new InstallLogs(machines).keep(where.replace(' ', '-'), SCRIPT, said().toString());
  }
}
