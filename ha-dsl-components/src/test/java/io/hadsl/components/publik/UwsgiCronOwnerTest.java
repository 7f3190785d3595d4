package io.hadsl.components.publik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.programs.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UwsgiCronOwnerTest {

  /** In the manner of the packages: jobs among settings, and an include at the end. */
  private static final String SHIPPED =
      """
      [uwsgi]
      processes = 1

      # every hour
      cron2 = minute=-5,unique=1 /bin/true hourly

      # at night
      cron2 = minute=10,hour=1,unique=1 /bin/true nightly
      unique-cron = -1 -1 -1 -1 -1 /bin/true minutely
      listen = 10

      if-hostname = elsewhere
        cron2 = minute=-1 /bin/true theirs
      endif =

      cron = 0 -1 -1 -1 -1 /bin/true last
      """;

  @TempDir Path folder;
  private Path program;
  private Path ini;

  @BeforeEach
  void write() throws IOException {
    program = folder.resolve("uwsgi-cron-owner");
    ini = folder.resolve("uwsgi.ini");
    try (InputStream script = UwsgiCrons.class.getResourceAsStream("uwsgi-cron-owner.sh")) {
      Files.copy(script, program);
    }
    Files.writeString(ini, SHIPPED);
  }

  private int call(String action, String host) {
    Programs.Result result = Programs.run("dash", program.toString(), action, host, ini.toString());
    assertTrue(result.status() <= 1, result.output());
    return result.status();
  }

  @Test
  void putsEveryRunOfJobsBetweenAConditionAndItsEnd() throws IOException {
    assertEquals(0, call("give", "web1"));
    assertEquals(
        """
        [uwsgi]
        processes = 1

        # every hour
        ; ha-dsl: the jobs of web1 alone
        if-hostname-match = ^web1([.]|$)
        cron2 = minute=-5,unique=1 /bin/true hourly

        # at night
        cron2 = minute=10,hour=1,unique=1 /bin/true nightly
        unique-cron = -1 -1 -1 -1 -1 /bin/true minutely
        endif =
        listen = 10

        if-hostname = elsewhere
          cron2 = minute=-1 /bin/true theirs
        endif =

        ; ha-dsl: the jobs of web1 alone
        if-hostname-match = ^web1([.]|$)
        cron = 0 -1 -1 -1 -1 /bin/true last
        endif =
        """,
        Files.readString(ini));
  }

  @Test
  void hasNothingToDoOnceItIsDoneUntilTheOwnerChanges() throws IOException {
    assertEquals(1, call("check", "web1"));
    call("give", "web1");
    assertEquals(0, call("check", "web1"));
    String once = Files.readString(ini);
    call("give", "web1");
    assertEquals(once, Files.readString(ini));
    assertEquals(1, call("check", "web2"));
    call("give", "web2");
    assertEquals(once.replace("web1", "web2"), Files.readString(ini));
  }

  @Test
  void keepsTheModeOfTheFile() throws IOException {
    Files.setPosixFilePermissions(ini, PosixFilePermissions.fromString("rw-r-----"));
    call("give", "web1");
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(ini)));
  }

  @Test
  void hasNothingToDoWithoutJobsOrWithoutAFile() throws IOException {
    Files.writeString(ini, "[uwsgi]\nprocesses = 1\n");
    assertEquals(0, call("check", "web1"));
    Files.delete(ini);
    assertEquals(0, call("check", "web1"));
    assertEquals(0, call("give", "web1"));
    assertFalse(Files.exists(ini));
  }

  @Test
  void uwsgiRegistersTheJobsOnTheOwnerAlone() {
    Programs.require("uwsgi-core", "uwsgi-core");
    String here = Programs.run("hostname").output().strip();
    call("give", here);
    String owner = registered();
    for (String job : new String[] {"hourly", "nightly", "minutely", "last"}) {
      assertTrue(owner.contains("/bin/true " + job + "\" registered"), owner);
    }
    assertFalse(owner.contains("theirs"), owner);
    call("give", "x" + here);
    assertFalse(registered().contains("registered"));
  }

  /** What uWSGI says when it reads the file; it starts no server. */
  private String registered() {
    Programs.Result result =
        Programs.run(
            "timeout",
            "--signal=KILL",
            "20",
            "uwsgi-core",
            "--no-server",
            "--ini",
            ini.toString(),
            "--socket",
            folder.resolve("socket").toString());
    assertEquals(0, result.status(), result.output());
    return result.output();
  }

  @Test
  void shellcheckFindsNothing() {
    Programs.require("shellcheck", "shellcheck");
    Programs.Result result = Programs.run("shellcheck", program.toString());
    assertEquals("", result.output());
  }
}
