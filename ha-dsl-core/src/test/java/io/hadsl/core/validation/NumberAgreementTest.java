package io.hadsl.core.validation;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.fact.Certificate;
import io.hadsl.core.fact.Clock;
import io.hadsl.core.fact.GeneratedSecret;
import io.hadsl.core.fact.LogsTo;
import io.hadsl.core.fact.LoneWorker;
import io.hadsl.core.fact.MeetingPoint;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.value.AbsolutePath;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What findings say of one, of two and of three things is English each time. */
class NumberAgreementTest {

  /** The only message of a rule about some nodes. */
  private static String message(String rule, int nodes, BiConsumer<TopologyBuilder, Node[]> body) {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node[] all = new Node[nodes];
              for (int i = 0; i < nodes; i++) {
                all[i] = t.node("n" + i, "10.77.0." + (i + 1), DEBIAN_12);
              }
              body.accept(t, all);
            });
    List<Finding> findings = RuleCases.findings(rule, topology);
    assertEquals(1, findings.size());
    return findings.get(0).message();
  }

  private static void says(String part, String message) {
    assertTrue(message.contains(part), message);
  }

  private static BiConsumer<TopologyBuilder, Node[]> cached(String... services) {
    return (t, n) -> {
      for (String each : services) {
        t.service(
            each,
            app(each, new MeetingPoint(MeetingPoint.Kind.CACHE, "127.0.0.1")),
            // Each names the nodes in another order.
            s ->
                n.length == 2
                    ? (each.equals("a") ? s.on(n[0], n[1]) : s.on(n[1], n[0])).activeActive()
                    : s.on(n[0], n[1], n[2]).activeActive());
      }
    };
  }

  @Test
  void servicesThatCache() {
    String one = message("publik-shared-cache", 3, cached("a"));
    says("service `a` caches on each of n0, n1, n2", one);
    says("and the others the old one", one);
    String two = message("publik-shared-cache", 2, cached("a", "b"));
    says("services `a`, `b` cache on each of n0, n1", two);
    says("and the other the old one", two);
  }

  @Test
  void secretsOfSeveralNodes() {
    BiConsumer<TopologyBuilder, Node[]> body =
        (t, n) ->
            t.service(
                "a",
                app("a", new GeneratedSecret(AbsolutePath.of("/etc/a/secret"), "sessions")),
                s ->
                    n.length == 2
                        ? s.on(n[0], n[1]).activeActive()
                        : s.on(n[0], n[1], n[2]).activeActive());
    says("sessions of one are not valid on the other", message("publik-secret-equal", 2, body));
    says("sessions of one are not valid on the others", message("publik-secret-equal", 3, body));
  }

  @Test
  void workersOnThreeNodes() {
    says(
        "is at work on n0, n1, n2, and nothing keeps them apart",
        message(
            "singleton-worker",
            3,
            (t, n) ->
                t.service(
                    "a",
                    app("a", LoneWorker.named("queue")),
                    s -> s.on(n[0], n[1], n[2]).activeActive())));
  }

  @Test
  void clocksThatNothingKeepsOrFewSourcesDo() {
    Clock few = new Clock(List.of("x"), List.of(), Optional.empty());
    Clock right = new Clock(List.of("x", "y", "z"), List.of(), Optional.empty());
    says(
        "the clocks of a, b follow 1 source",
        message(
            "clock-sync",
            0,
            (t, n) -> {
              t.node("a", "10.0.0.1", DEBIAN_12, node -> node.states(few));
              t.node("b", "10.0.0.2", DEBIAN_12, node -> node.states(few));
            }));
    says(
        "nothing keeps the clocks of n0, n1 right",
        message(
            "clock-sync",
            2,
            (t, n) -> t.node("a", "10.0.0.1", DEBIAN_12, node -> node.states(right))));
  }

  @Test
  void logsOfSeveralNodes() {
    says(
        "the logs of n1, n2 stay there: what a node says last is lost with it",
        message(
            "log-off-node",
            3,
            (t, n) ->
                t.node("a", "10.0.0.1", DEBIAN_12, node -> node.states(new LogsTo(n[0].id())))));
  }

  @Test
  void certificatesThatSeveralNodesLack() {
    AbsolutePath pem = AbsolutePath.of("/etc/ssl/site.pem");
    says(
        "n0, n1 lack /etc/ssl/site.pem",
        message(
            "cert-on-all-edges",
            2,
            (t, n) -> {
              Node has =
                  t.node(
                      "a", "10.0.0.1", DEBIAN_12, node -> node.file(TextFile.of(pem.value(), "x")));
              t.service(
                  "proxy",
                  app("haproxy", new Certificate(Certificate.Source.FILE, pem)),
                  s -> s.on(has, n[0], n[1]).activeActive());
            }));
  }
}
