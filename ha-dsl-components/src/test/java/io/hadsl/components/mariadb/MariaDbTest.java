package io.hadsl.components.mariadb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.Probe;
import io.hadsl.components.packaged.PackagedService;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;
import io.hadsl.programs.Programs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MariaDbTest {

  private static final String FILE = "/etc/mysql/mariadb.conf.d/70-ha-dsl.cnf";
  private static final String GRANT = "give my_app its database and account";

  static Probe probe() {
    return Probe.of(
        Topology.named(
            "demo",
            t -> {
              Node db = t.node("db", "10.0.0.4", OsRelease.DEBIAN_12);
              Node app1 = t.node("app1", "10.0.0.2", OsRelease.DEBIAN_12);
              Node app2 = t.node("app2", "10.0.0.3", OsRelease.DEBIAN_12);
              Service server =
                  t.service(
                      "db", MariaDb.withBufferPool(DataSize.mib(256)), s -> s.on(db).single());
              t.service(
                  "my-app",
                  PackagedService.of("app", "hello"),
                  s -> s.on(app1, app2).activeActive().uses(server, new SecretRef("my-app/db")));
            }),
        "db",
        "db");
  }

  @Test
  void givesEachClientADatabaseThatItsNodesAloneMayUse() {
    Command grant = probe().command(GRANT);
    assertEquals("my_app", grant.environment().get("DATABASE"));
    assertEquals("10.0.0.2 10.0.0.3", grant.environment().get("CLIENTS"));
    assertEquals("/etc/ha-dsl-secrets/my-app__db", grant.environment().get("PASSWORD_FILE"));
    assertEquals(Phase.OPERATE, probe().step("command", GRANT).phase());
  }

  @Test
  void keepsThePasswordInAFileOfRootsAndOutOfEverythingElse() {
    Probe probe = probe();
    assertEquals(
        List.of(new Content.Secret(new SecretRef("my-app/db"), Content.Escaping.VERBATIM)),
        probe.file("/etc/ha-dsl-secrets/my-app__db").content().segments());
    assertEquals(0400, probe.file("/etc/ha-dsl-secrets/my-app__db").ownership().mode().bits());
    assertFalse(probe.text(FILE).contains("<"), probe.text(FILE));
  }

  @Test
  void mariadbTakesWhatIsWritten(@TempDir Path dir) {
    Programs.require("mariadbd", "mariadb-server");
    Path file = probe().save(FILE, dir.resolve("my.cnf"));
    Programs.Result read =
        Programs.run("mariadbd", "--defaults-file=" + file, "--help", "--verbose");
    assertEquals(0, read.status(), read.output());
    assertTrue(read.output().contains("\nbind-address "), "no list of settings");
    assertTrue(read.output().matches("(?s).*\nskip-name-resolve +TRUE\n.*"), "asks names");
    Probe.write(probe().text(FILE) + "no-such-setting = 1\n", file);
    assertFalse(
        Programs.run("mariadbd", "--defaults-file=" + file, "--help", "--verbose").status() == 0);
  }

  @Test
  void asksForThePasswordOfAClientThatNamesNone() {
    PlanException missing =
        assertThrows(
            PlanException.class,
            () ->
                Probe.of(
                    Topology.named(
                        "demo",
                        t -> {
                          Node db = t.node("db", "10.0.0.4", OsRelease.DEBIAN_12);
                          Service server =
                              t.service(
                                  "db",
                                  MariaDb.withBufferPool(DataSize.mib(256)),
                                  s -> s.on(db).single());
                          t.service(
                              "app",
                              PackagedService.of("app", "hello"),
                              s -> s.on(db).single().uses(server));
                        }),
                    "db",
                    "db"));
    assertTrue(missing.toString().contains("passwordFrom(\"app/db\")"), missing::toString);
  }
}
