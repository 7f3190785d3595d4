package io.hadsl.examples;

import static io.hadsl.testkit.lab.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.lab.Loss;
import io.hadsl.lab.LossPicture;
import io.hadsl.lab.PuppetRun;
import io.hadsl.lab.client.Answer;
import io.hadsl.lab.client.SteadyClient;
import io.hadsl.lab.client.WebUser;
import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.host.Parallel;
import io.hadsl.lab.machine.Machine;
import io.hadsl.testkit.lab.Lab;
import io.hadsl.testkit.lab.OnNode;
import io.hadsl.testkit.lab.RunningLab;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What is promised of the six machines, seen on them. One lab serves all tests: those that only
 * look come first, those that break machines last, and each leaves the machines as it found them.
 */
@Lab(NextcloudHa.class)
@TestMethodOrder(OrderAnnotation.class)
class NextcloudLabTest {

  private static final List<String> AGENTS = List.of("revproxy", "app1", "app2", "db", "cache");
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration MINUTES = Duration.ofMinutes(15);

  private final RunningLab lab;

  NextcloudLabTest(RunningLab lab) {
    this.lab = lab;
  }

  /** Whatever a test did, the next one finds all machines at work. */
  @AfterEach
  void allIsWell() throws Throwable {
    for (Machine machine : lab.machines().all()) {
      machine.start();
    }
    WebUser user = lab.browser();
    eventually(MINUTES, () -> assertEquals(200, user.get("/").status(), () -> "" + user.get("/")));
  }

  @Test
  @Order(1)
  void everyAgentsFirstRunEndedWithoutErrors() {
    for (String agent : AGENTS) {
      String said = lab.said(agent, "agent");
      assertEquals(List.of(), said.lines().filter(line -> line.contains("Error:")).toList());
      String applied = said.lines().filter(l -> l.contains("Applied catalog")).findFirst().get();
      print(agent + ": first run: " + applied.substring(applied.indexOf("Applied")));
    }
  }

  @Test
  @Order(2)
  void everyAgentsSecondRunChangesNothing() {
    long start = System.nanoTime();
    Parallel.each(
        AGENTS,
        agent -> {
          PuppetRun run = lab.agent(agent);
          assertTrue(run.unchanged(), () -> agent + " changed something: " + run.output());
        });
    print("second runs of all agents at once: no change, " + seconds(start));
  }

  @Test
  @Order(3)
  void aFileUploadedThroughApp1IsReadThroughApp2() {
    Answer kept = at("10.77.0.12").put("/files/letter", "from app1");
    assertEquals(201, kept.status(), kept::toString);
    assertEquals("app1", kept.header("x-server"));
    Answer read = at("10.77.0.13").get("/files/letter");
    assertEquals("app2", read.header("x-server"));
    assertEquals("from app1", read.body());
    print("put through app1: 201; read through app2: \"" + read.body() + "\"");
  }

  /** A user who does not go through the proxy. */
  private WebUser at(String address) {
    return WebUser.of(lab.machines(), "http://cloud.example.org", address);
  }

  @Test
  @Order(4)
  void aSessionSurvivesTheDeathOfItsServer() throws Throwable {
    WebUser user = lab.browser();
    Answer welcome = user.post("/login", secret("nextcloud__admin"));
    assertEquals("welcome\n", welcome.body());
    String server = user.get("/").header("x-server");
    lab.machine(server).kill();
    eventually(
        SOON,
        () -> {
          Answer answer = user.get("/");
          assertEquals(200, answer.status(), answer::toString);
          assertNotEquals(server, answer.header("x-server"));
          assertTrue(answer.body().contains("user admin\n"), answer::body);
          print("logged in on " + server + ", which died; then " + answer.body());
        });
  }

  private String secret(String key) {
    String line =
        lab.machine("control")
            .run("grep", "-rh", "^ha_dsl::secret::" + key, "/etc/ha-dsl-secrets/hiera")
            .orFail("read the secret")
            .out();
    return line.substring(line.indexOf(": ") + 2).strip().replace("'", "");
  }

  @Test
  @Order(5)
  void backgroundJobsRunOnTheirOwnerOnly(@OnNode("app1") Machine owner, @OnNode("db") Machine db)
      throws Throwable {
    owner.startUnit("nextcloud-jobs.service");
    Machine other = lab.machine("app2");
    assertEquals("", other.shell(SOON, "ls /etc/cron.*/* | grep -i nextcloud").out());
    assertEquals(
        "", other.run("systemctl", "list-unit-files", "--no-legend", "nextcloud-jobs*").out());
    String sql = "SELECT server, COUNT(*) FROM nextcloud.oc_jobs GROUP BY server";
    Outcome done = db.run("mariadb", "--skip-column-names", "--execute", sql);
    assertTrue(done.out().matches("app1\t[1-9][0-9]*\n"), done::toString);
    print("background jobs so far, by server: " + done.out().strip());
  }

  @Test
  @Order(6)
  void driftIsMendedByTheNextRun() {
    Map<String, Drift> drift = new TreeMap<>();
    drift.put(
        "revproxy",
        new Drift(
            "chmod 0600 /etc/caddy/Caddyfile", "[ $(stat -c %a /etc/caddy/Caddyfile) = 600 ]"));
    drift.put("app2", Drift.line("/etc/nextcloud/config.php", "// by hand"));
    drift.put("db", Drift.line("/etc/mysql/mariadb.conf.d/70-ha-dsl.cnf", "# by hand"));
    drift.put(
        "cache",
        new Drift(
            "systemctl disable --now redis-server.service",
            "! systemctl --quiet is-active redis-server.service"));
    Parallel.each(
        drift.entrySet(),
        each -> {
          String node = each.getKey();
          Drift change = each.getValue();
          Machine machine = lab.machine(node);
          machine.shell(SOON, change.made() + "; " + change.isThere()).orFail(change.made());
          // The agent's own service may come first, as it does after a machine was started.
          PuppetRun next = lab.agent(node);
          assertTrue(next.ok(), next::output);
          assertEquals(1, machine.shell(SOON, change.isThere()).status(), next::output);
          assertTrue(lab.agent(node).unchanged(), next::output);
          print(node + ": " + change.made() + ": mended");
        });
  }

  /** Shell text that changes a machine by hand, and text that tells whether that is still there. */
  private record Drift(String made, String isThere) {
    static Drift line(String file, String line) {
      return new Drift("echo '" + line + "' >>" + file, "grep -qxF '" + line + "' " + file);
    }
  }

  @Test
  @Order(7)
  void certificatesOfUnknownMachinesStayUnsigned(@OnNode("control") Machine control) {
    lab.machine("cache")
        .run(
            MINUTES,
            "puppet agent --test --waitforcert 0 --certname stranger --ssldir /tmp/stranger"
                .split(" "));
    Outcome signed = control.run(MINUTES, "sh", "/srv/ha-dsl/bootstrap/phase2.sh");
    assertEquals(0, signed.status(), signed::toString);
    assertTrue(signed.out().contains("refused: stranger asks for a certificate"), signed::out);
    String authority = control.run("puppet", "config", "print", "cadir").out().strip();
    assertEquals(0, control.run("test", "-e", authority + "/requests/stranger.pem").status());
    assertEquals(1, control.run("test", "-e", authority + "/signed/stranger.pem").status());
    control.run("rm", authority + "/requests/stranger.pem").orFail("forget the stranger");
    print(signed.out().lines().filter(line -> line.contains("stranger")).findFirst().get());
  }

  @Test
  @Order(8)
  void withoutItsServerAgentsKeepTheirState(@OnNode("control") Machine control) {
    Map<String, Set<String>> before = services();
    control.stopUnit("puppetserver.service");
    try (SteadyClient user = lab.user(20)) {
      // One after the other: all at once would keep the user waiting on a small computer.
      for (String agent : AGENTS) {
        PuppetRun run = lab.agent(agent);
        assertFalse(run.ok(), run::output);
      }
      assertEquals(before, services());
      assertEquals(List.of(), user.outages());
      print("no Puppet server: " + user.requests().size() + " requests, no outage");
    } finally {
      control.startUnit("puppetserver.service");
    }
    assertTrue(lab.agent("cache").unchanged());
  }

  /** What runs on each agent's machine. */
  private Map<String, Set<String>> services() {
    Map<String, Set<String>> running = new TreeMap<>();
    for (String agent : AGENTS) {
      Outcome listed =
          lab.machine(agent)
              .shell(
                  SOON,
                  "systemctl list-units --type=service --state=running --no-legend --plain"
                      + " | cut -d ' ' -f 1");
      running.put(agent, new TreeSet<>(listed.out().lines().toList()));
    }
    return running;
  }

  @Test
  @Order(9)
  void eachLossIsAsPredicted() {
    List<Loss> losses = lab.losses().run();
    System.out.println(Loss.table(losses));
    Folders.write(Path.of("target", "nextcloud-losses.svg"), LossPicture.of("nextcloud", losses));
    List<String> otherwise = new ArrayList<>();
    for (Loss each : losses) {
      assertEquals(List.of(), each.lost(), "acknowledged and lost with " + each.machine());
      if (!each.asPredicted()) {
        otherwise.add(each.machine());
      }
    }
    assertEquals(List.of(), otherwise);
  }

  @Test
  @Order(10)
  void aNodeRebuiltFromNothingComesBack(
      @OnNode("control") Machine control, @OnNode("revproxy") Machine rebuilt) throws Throwable {
    long start = System.nanoTime();
    rebuilt.rebuild();
    assertEquals("", rebuilt.shell(SOON, "command -v caddy puppet").out(), "an empty machine");
    control.run(MINUTES, "puppetserver", "ca", "clean", "--certname", "revproxy").orFail("clean");
    rebuilt.run(MINUTES, "sh", "/srv/ha-dsl/bootstrap/phase1.sh").orFail("phase1.sh");
    control.run(MINUTES, "sh", "/srv/ha-dsl/bootstrap/phase2.sh").orFail("phase2.sh");
    PuppetRun run = lab.agent("revproxy");
    assertTrue(run.ok(), run::output);
    eventually(SOON, () -> assertEquals(200, lab.browser().get("/").status()));
    print("revproxy, rebuilt from nothing, serves after " + seconds(start));
  }

  private static void print(String text) {
    System.out.println("seen: " + text);
  }

  private static String seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000L + " s";
  }
}
