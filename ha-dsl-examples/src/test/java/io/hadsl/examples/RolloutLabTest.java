package io.hadsl.examples;

import static io.hadsl.testkit.lab.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.lab.client.WebUser;
import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.machine.Machine;
import io.hadsl.testkit.lab.Lab;
import io.hadsl.testkit.lab.OnNode;
import io.hadsl.testkit.lab.RunningLab;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Machines without a Puppet server, built by the emitted rollout.sh. */
@Lab(NoticeBoard.class)
@TestMethodOrder(OrderAnnotation.class)
class RolloutLabTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final RunningLab lab;
  private final Machine web;

  RolloutLabTest(RunningLab lab, @OnNode("web") Machine web) {
    this.lab = lab;
    this.web = web;
  }

  @Test
  @Order(1)
  void usersReadThePage() throws Throwable {
    WebUser user = lab.browser();
    eventually(SOON, () -> assertEquals("<h1>Open from 9 to 5</h1>\n", user.get("/").body()));
  }

  @Test
  @Order(2)
  void whatWasSaidIsKeptByMachine() {
    assertTrue(lab.said("web", "rollout.sh").contains("file(/var/www/html/index.html)"));
    assertTrue(lab.said("front", "rollout.sh").contains("package(caddy)"));
  }

  @Test
  @Order(3)
  void secretsComeFromTheLabsOwnFolder() {
    String there = web.run("cat", "/etc/clerk.key").out();
    assertTrue(there.matches("[A-Za-z0-9]{40}"), there);
    assertEquals(
        List.of("600"), web.run("stat", "-c", "%a", "/etc/clerk.key").out().lines().toList());
  }

  @Test
  @Order(4)
  void aSecondRolloutChangesNothing() {
    Outcome second = lab.rollout();
    assertEquals(0, second.status(), second::out);
    assertEquals(List.of("0 changed", "0 changed"), summaries(second), second::out);
    assertEquals(0, lab.rollout("--verify").status());
  }

  @Test
  @Order(5)
  void driftIsSeenAndMended() {
    web.shell(SOON, "rm /var/www/html/index.html; systemctl stop nginx").orFail("make drift");
    Outcome seen = lab.rollout("--verify");
    assertEquals(2, seen.status(), seen::out);
    assertTrue(seen.out().endsWith("\nnot as wanted: web\n"), seen::out);
    assertEquals(List.of("2 changed"), summaries(lab.rollout("--node", "web")));
    assertEquals(0, lab.rollout("--verify").status());
  }

  @Test
  @Order(6)
  void aMachineThatIsOffIsNamedAndNothingIsChanged() throws Throwable {
    web.kill();
    Outcome refused = lab.rollout();
    assertEquals(1, refused.status(), refused::out);
    assertTrue(
        refused.out().endsWith("nothing was changed on any node; not reached or not fit: web\n"),
        refused::out);
    web.start();
    usersReadThePage();
  }

  @Test
  @Order(7)
  void sharesOfOthersAreThereAgainAfterALossOfPower() {
    web.shell(SOON, "echo old >/srv/archive/notice; sync").orFail("write to the share");
    web.kill();
    web.start();
    assertTrue(web.run("findmnt", "/srv/archive").ok());
    assertEquals("old\n", web.run("cat", "/srv/archive/notice").out());
  }

  @Test
  @Order(8)
  void shareThatIsAwayDuringTheBootIsMountedWhenItIsBackWithWhatNeedsIt() throws Throwable {
    web.shell(
            SOON,
            """
            set -eu
            mkdir -p /etc/systemd/system/nginx.service.d
            printf '[Unit]\\nRequiresMountsFor=/srv/archive\\n' >/etc/systemd/system/nginx.service.d/test.conf
            chmod a-x /sbin/mount.nfs4
            sync
            """)
        .orFail("take the share away");
    web.kill();
    web.start();
    assertEquals("failed\n", web.run("systemctl", "is-active", "srv-archive.mount").out());
    assertEquals("inactive\n", web.run("systemctl", "is-active", "nginx.service").out());

    web.run("chmod", "a+x", "/sbin/mount.nfs4").orFail("bring the share back");
    eventually(
        Duration.ofMinutes(2),
        () ->
            assertEquals(
                "active\nactive\n",
                web.run("systemctl", "is-active", "srv-archive.mount", "nginx.service").out()));
    usersReadThePage();
    web.run("rm", "/etc/systemd/system/nginx.service.d/test.conf").orFail("tidy up");
  }

  @Test
  @Order(9)
  void noOtherHostIsReached() {
    String ssh = lab.machines().folder().resolve("programs/ssh").toString();
    Outcome refused = HostCommand.of(ssh, "-o", "BatchMode=yes", "root@192.0.2.1", "true").run();
    assertEquals(
        new Outcome(255, "", "ssh of the lab: none of its machines is root@192.0.2.1\n"), refused);
  }

  /** How the summaries of machines end: how many steps changed something. */
  private static List<String> summaries(Outcome rollout) {
    return rollout
        .out()
        .lines()
        .filter(line -> line.matches("[a-z]+: \\d+ steps, .*"))
        .map(line -> line.substring(line.lastIndexOf(", ") + 2))
        .toList();
  }
}
