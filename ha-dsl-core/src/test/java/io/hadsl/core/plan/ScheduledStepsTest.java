package io.hadsl.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fixtures.Probe;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.OsRelease;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScheduledStepsTest {

  private static final CronSpec.Scheduled JOB =
      CronSpec.scheduled("tick", CronSchedule.everyMinutes(5), "root", "/usr/bin/tick");

  @TempDir Path units = Path.of("set by JUnit");

  private static List<Resource> planned(String node, CronSpec.Scheduled job) {
    Topology topology =
        Topology.named(
            "clock",
            t -> {
              Node one = t.node("one", "10.0.0.1", OsRelease.DEBIAN_12);
              Node two = t.node("two", "10.0.0.2", OsRelease.DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas.example.org", 2049));
              SharedMount share = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(one, two);
              t.service(
                  "clock",
                  new Probe("clock"),
                  s ->
                      s.on(one, two)
                          .activeActive()
                          .keeps("/var/lib/clock")
                          .on(share)
                          .cron(job)
                          .ownedBy(one));
            });
    return Planner.plan(Validator.standard().validate(topology).requireValid()).nodes().stream()
        .filter(each -> each.node().name().equals(node))
        .flatMap(each -> each.resources().stream())
        .map(PlannedResource::resource)
        .toList();
  }

  private static Resource find(List<Resource> all, Predicate<Resource> wanted) {
    return all.stream().filter(wanted).findFirst().orElseThrow();
  }

  private int run(String script) {
    return Programs.run(
            "sh",
            "-euc",
            "systemctl() { echo \"$*\" >>"
                + units
                + "/calls; }\nJOB=tick\n"
                + script.replace("/etc/systemd/system", units.toString()))
        .status();
  }

  private void assertTakenAway(String node) throws IOException {
    Command command =
        (Command)
            find(
                planned(node, JOB),
                each -> each.id().toString().equals("command(remove the timer that tick was)"));
    String check = ((Command.Unless) command.guard()).script();
    assertEquals(0, run(check), "nothing is there yet");
    for (String unit : List.of("tick.service", "tick.timer")) {
      UnitFile file =
          (UnitFile)
              find(
                  planned("one", JOB.asTimer()),
                  each -> each.id().name().equals("/etc/systemd/system/" + unit));
      Files.writeString(units.resolve(unit), file.document().print());
    }
    assertFalse(run(check) == 0, "the timer stays");
    assertEquals(0, run(command.script()));
    assertEquals(
        "disable --now tick.timer\ndaemon-reload\n", Files.readString(units.resolve("calls")));
    assertEquals(0, run(check));
    assertFalse(Files.exists(units.resolve("tick.service")));
    Files.delete(units.resolve("calls"));
  }

  @Test
  void aJobThatWasATimerDoesNotRunTwice() throws IOException {
    assertTakenAway("one");
    assertTakenAway("two");
    Files.writeString(units.resolve("tick.timer"), "[Timer]\nOnCalendar=daily\n");
    Command command =
        (Command) find(planned("one", JOB), each -> each.id().name().contains("that tick was"));
    assertEquals(0, run(((Command.Unless) command.guard()).script()), "it is somebody else's");
  }

  /** systemd.service(5), "Command lines": it takes other arguments as they are quoted. */
  @Test
  void aTimerRunsNoProgramThatSystemdCouldNotName() {
    for (String program : List.of("/usr/bin/a$b", "/usr/bin/a'b", "/usr/bin/a\"b")) {
      CronSpec.Scheduled job =
          CronSpec.scheduled("tick", CronSchedule.everyMinutes(5), "root", program, program);
      IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, job::asTimer);
      assertTrue(String.valueOf(refused.getMessage()).contains("without quotes"), program);
    }
  }

  @Test
  void aTimerRestsWhileTheFilesOfItsServiceMove() {
    Command move =
        (Command)
            find(
                planned("one", JOB.asTimer()),
                each -> each.id().name().equals("move /var/lib/clock to the share"));
    assertEquals("tick.timer clock.service", move.environment().get("UNITS"));
  }

  @Test
  void cronIsThereWhereAJobMayBe() {
    OsPackage cron = new OsPackage("cron");
    assertTrue(planned("one", JOB).contains(cron));
    assertTrue(planned("two", JOB).contains(cron), "packages of one role differ");
    assertFalse(planned("one", JOB.asTimer()).contains(cron));
  }
}
