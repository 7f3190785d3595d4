package io.hadsl.core.plan;

import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.CronSpec.Runner;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitDocument;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import java.util.List;
import java.util.function.Supplier;

/**
 * A command on a schedule, as a file for cron or as a systemd timer; absent on nodes that do not
 * own it.
 */
final class ScheduledSteps {

  /** How the comment begins by which our timers are known. */
  private static final String TIMER_OF = "The schedule";

  private ScheduledSteps() {}

  static void add(
      Instance instance,
      CronSpec.Scheduled job,
      Supplier<List<AbsolutePath>> mountPoints,
      boolean owner,
      ResourceSink sink) {
    AbsolutePath cronFile = AbsolutePath.of("/etc/cron.d/" + job.name());
    if (owner && job.runner() == Runner.CRON) {
      sink.add(Phase.OPERATE, TextFile.of(cronFile.value(), crontab(instance, job)));
    } else {
      sink.add(Phase.PREPARE, new AbsentPath(cronFile));
    }
    if (job.runner() == Runner.CRON) {
      sink.add(PackagedCron.PROGRAM);
      noTimerAnyMore(job, sink);
    }
    if (job.runner() == Runner.TIMER) {
      if (owner) {
        timer(instance, job, mountPoints, sink);
      } else {
        noTimer(job, sink);
      }
    }
  }

  private static String crontab(Instance instance, CronSpec.Scheduled job) {
    return "# "
        + job.name()
        + " of service "
        + instance.service().name()
        + ", on this node only (crontab(5)).\n"
        + "SHELL=/bin/sh\n"
        + "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n"
        + job.schedule()
        + " "
        + job.user()
        + " "
        + CrontabCommand.of(job.command())
        + "\n";
  }

  private static void timer(
      Instance instance,
      CronSpec.Scheduled job,
      Supplier<List<AbsolutePath>> mountPoints,
      ResourceSink sink) {
    Step reload = SystemdReload.add(sink, "timer " + job.name());
    Step state = sink.add(Phase.OPERATE, UnitState.running(job.name() + ".timer"));
    UnitDocument.Builder service =
        UnitDocument.builder("Started by " + job.name() + ".timer, on this node only.")
            .section("Unit")
            .text("Description", job.name() + " of service " + instance.service().name());
    List<AbsolutePath> needed = mountPoints.get();
    if (!needed.isEmpty()) {
      service.paths("RequiresMountsFor", needed);
    }
    service.section("Service").raw("Type", "oneshot").text("User", job.user().value());
    service.command("ExecStart", job.command());
    UnitDocument.Builder timer =
        UnitDocument.builder(TIMER_OF + " \"" + job.schedule() + "\" of cron.")
            .section("Unit")
            .text("Description", "Schedule of " + job.name())
            .section("Timer");
    job.schedule().toOnCalendar().forEach(moment -> timer.raw("OnCalendar", moment));
    timer.section("Install").raw("WantedBy", "timers.target");
    sink.add(UnitFile.unit(UnitName.of(job.name() + ".service"), service.build())).notifies(reload);
    sink.add(UnitFile.unit(UnitName.of(job.name() + ".timer"), timer.build()))
        .notifies(reload, state);
  }

  /**
   * A job that was a timer before would run twice. A timer of the name that somebody else wrote, or
   * a package brings, is left alone.
   */
  private static void noTimerAnyMore(CronSpec.Scheduled job, ResourceSink sink) {
    sink.add(
        Phase.PREPARE,
        Command.unless(
                "remove the timer that " + job.name() + " was",
                """
                systemctl disable --now "$JOB.timer"
                rm -f "/etc/systemd/system/$JOB.service"
                rm -f "/etc/systemd/system/$JOB.timer"
                systemctl daemon-reload
                """,
                "! grep -qs '^# " + TIMER_OF + "' \"/etc/systemd/system/$JOB.timer\"")
            .with("JOB", job.name()));
  }

  private static void noTimer(CronSpec.Scheduled job, ResourceSink sink) {
    Step stopped =
        sink.add(
            Phase.PREPARE,
            Command.unless(
                    "stop timer " + job.name() + " on this node",
                    "systemctl disable --now \"$TIMER\"",
                    "! systemctl is-active --quiet \"$TIMER\" && ! systemctl is-enabled --quiet \"$TIMER\"")
                .with("TIMER", job.name() + ".timer"));
    Step reload =
        sink.add(
            Phase.PREPARE,
            Command.onNotify(
                "reload systemd without timer " + job.name(), "systemctl daemon-reload"));
    for (String unit : new String[] {job.name() + ".timer", job.name() + ".service"}) {
      sink.add(Phase.PREPARE, new AbsentPath(AbsolutePath.of("/etc/systemd/system/" + unit)))
          .after(stopped)
          .notifies(reload);
    }
  }
}
