package io.hadsl.components.mariadb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.hadsl.components.Probe;
import io.hadsl.core.resource.Command;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grants against a real server that no network reaches. */
final class GrantTest {

  private static final Command GRANT =
      MariaDbTest.probe().command("give my_app its database and account");

  @TempDir Path dir;
  private Process server;

  @BeforeEach
  void start() throws Exception {
    Programs.require("mariadb-install-db", "mariadb-server");
    Programs.Result installed =
        Programs.run(
            "mariadb-install-db",
            "--no-defaults",
            "--datadir=" + dir.resolve("data"),
            "--user=" + System.getProperty("user.name"),
            "--auth-root-authentication-method=normal",
            "--skip-test-db");
    assertEquals(0, installed.status(), installed.output());
    server =
        new ProcessBuilder(
                "mariadbd",
                "--no-defaults",
                "--datadir=" + dir.resolve("data"),
                "--user=" + System.getProperty("user.name"),
                "--socket=" + socket(),
                "--pid-file=" + dir.resolve("pid"),
                "--skip-networking")
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("log").toFile())
            .start();
    for (int i = 0; i < 300 && sql("SELECT 1").status() != 0; i++) {
      Thread.sleep(100);
    }
    Probe.write(
        "#!/bin/sh\nexec mariadb --no-defaults --user=root --socket='" + socket() + "' \"$@\"\n",
        dir.resolve("client"));
    dir.resolve("client").toFile().setExecutable(true);
  }

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.destroy();
      server.waitFor();
    }
  }

  @Test
  void makeTheAccountsAndBringThemUpToDate() throws IOException {
    Path password = dir.resolve("password");
    Files.writeString(password, "it's \\ \"a\" $(password) `of` %s é");
    assertNotEquals(0, check(password), "there is nothing yet");
    assertEquals(0, run(GRANT.script(), password));
    assertEquals(0, check(password), "all is there");

    Files.writeString(password, "another");
    assertNotEquals(0, check(password), "the password is old");
    sql("CREATE USER my_app@'10.0.0.9'");
    assertEquals(0, run(GRANT.script(), password));
    assertEquals(0, check(password), "the password is new and the stranger gone");
    assertEquals(
        "10.0.0.2\n10.0.0.3\n",
        sql("SELECT Host FROM mysql.user WHERE User = 'my_app' ORDER BY Host").output());
    // The underscore is no wildcard: a database of another name is out of reach.
    assertEquals("my\\\\_app\n", sql("SELECT DISTINCT Db FROM mysql.db").output());
  }

  private int check(Path password) {
    return run(((Command.Unless) GRANT.guard()).script(), password);
  }

  private int run(String script, Path password) {
    List<String> call = new ArrayList<>(List.of("env"));
    for (Map.Entry<String, String> each : GRANT.environment().entrySet()) {
      call.add(each.getKey() + "=" + each.getValue());
    }
    call.addAll(
        List.of(
            "PASSWORD_FILE=" + password, "SQL=" + dir.resolve("client"), "dash", "-euc", script));
    return Programs.run(call.toArray(new String[0])).status();
  }

  private Programs.Result sql(String statement) {
    return Programs.run(
        "mariadb",
        "--no-defaults",
        "--user=root",
        "--socket=" + socket(),
        "--batch",
        "--skip-column-names",
        "--execute=" + statement);
  }

  /** Short, because a socket's path may have 107 characters only. */
  private String socket() {
    return dir.resolve("s").toString();
  }
}
