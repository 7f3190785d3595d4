package io.hadsl.examples;

import static io.hadsl.testkit.lab.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.SecretRef;
import io.hadsl.lab.Loss;
import io.hadsl.lab.PuppetRun;
import io.hadsl.lab.client.Answer;
import io.hadsl.lab.client.WebUser;
import io.hadsl.lab.host.Parallel;
import io.hadsl.lab.machine.Machine;
import io.hadsl.testkit.lab.Lab;
import io.hadsl.testkit.lab.OnNode;
import io.hadsl.testkit.lab.RunningLab;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The building blocks of {@link NextcloudLabTest} under real code: WordPress from Debian's archive,
 * on five machines.
 */
@Lab(WordPressHa.class)
@TestMethodOrder(OrderAnnotation.class)
class WordPressLabTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration MINUTES = Duration.ofMinutes(3);

  /** Each page takes WordPress many times what it takes a stand-in. */
  private static final int RATE = 5;

  private static final Pattern URL =
      Pattern.compile("https://blog.example.org(/[^<]*letter[^<]*.txt)");

  private static final List<String> APPS = List.of("app1", "app2");

  private final RunningLab lab;

  WordPressLabTest(RunningLab lab) {
    this.lab = lab;
  }

  @Test
  @Order(1)
  void secondRunsOfAllAgentsChangeNothing() {
    Parallel.each(
        List.of("revproxy", "app1", "app2", "db"),
        agent -> {
          String said = lab.said(agent, "agent");
          assertEquals(List.of(), said.lines().filter(line -> line.contains("Error:")).toList());
          PuppetRun run = lab.agent(agent);
          assertTrue(run.unchanged(), () -> agent + " changed something: " + run.output());
        });
    print("WordPress: second runs of all agents change nothing");
  }

  @Test
  @Order(2)
  void anUploadIsOnBothWebServers() {
    String call =
        "<?xml version=\"1.0\"?><methodCall><methodName>wp.uploadFile</methodName><params>"
            + "<param><value><int>0</int></value></param>"
            + "<param><value><string>admin</string></value></param>"
            + "<param><value><string>"
            + password()
            + "</string></value></param><param><value><struct>"
            + "<member><name>name</name><value><string>letter.txt</string></value></member>"
            + "<member><name>type</name><value><string>text/plain</string></value></member>"
            + "<member><name>bits</name><value><base64>d3JpdHRlbiBvbmNl</base64></value></member>"
            + "</struct></value></param></params></methodCall>";
    Answer uploaded = lab.browser().post("/xmlrpc.php", call);
    Matcher url = URL.matcher(uploaded.body());
    assertTrue(url.find(), uploaded::body);
    for (String server : APPS) {
      Answer read = at(server).get(url.group(1));
      assertEquals("written once", read.body(), () -> server + ": " + read);
    }
    print("WordPress: uploaded as " + url.group(1) + "; read from each server");
  }

  @Test
  @Order(3)
  void aLoginSurvivesTheDeathOfEitherServer() throws Throwable {
    WebUser user = lab.browser();
    String form = "log=admin&pwd=" + password() + "&wp-submit=Log+In";
    assertEquals(302, user.post("/wp-login.php", form).status());
    assertEquals(200, user.get("/wp-admin/profile.php").status());
    assertEquals(302, lab.browser().get("/wp-admin/profile.php").status(), "nobody else is in");
    for (String server : APPS) {
      Machine machine = lab.machine(server);
      machine.kill();
      eventually(SOON, () -> assertEquals(200, user.get("/wp-admin/profile.php").status()));
      machine.start();
      eventually(
          MINUTES, () -> assertEquals(200, at(server).get("/wp-includes/version.php").status()));
      print("WordPress: a login survives the death of " + server);
    }
  }

  @Test
  @Order(4)
  void theLossOfAServerIsAsPredicted(@OnNode("app2") Machine app2) {
    Loss loss = lab.losses().rate(RATE).lose(app2.name());
    System.out.println(Loss.table(List.of(loss)));
    assertEquals(List.of(), loss.lost());
    assertTrue(loss.asPredicted() && loss.acknowledged() > 0, loss::toString);
  }

  /** A user who does not go through the proxy. */
  private WebUser at(String server) {
    String address = server.equals("app1") ? "10.78.0.12" : "10.78.0.13";
    return WebUser.of(lab.machines(), "http://blog.example.org", address);
  }

  private String password() {
    String file = TextFile.secret(new SecretRef("wordpress/admin")).path().value();
    return lab.machine("app1").run("cat", file).orFail("read the password").out().strip();
  }

  private static void print(String text) {
    System.out.println("seen: " + text);
  }
}
