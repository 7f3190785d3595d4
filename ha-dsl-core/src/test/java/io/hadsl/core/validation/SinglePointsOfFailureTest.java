package io.hadsl.core.validation;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cases.Stub;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.value.Endpoint;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SinglePointsOfFailureTest {

  private static List<String> subjects(String rule, Consumer<TopologyBuilder> body) {
    return RuleCases.findings(rule, Topology.named("example", body)).stream()
        .map(finding -> finding.subject().path())
        .toList();
  }

  private static Node node(TopologyBuilder t, int number) {
    return t.node("n" + number, "10.77.0." + number, DEBIAN_12);
  }

  @Test
  void aQuorumThatNeedsAllItsInstancesIsOneAndOneWithASpareIsNot() {
    for (int needed = 1; needed <= 3; needed++) {
      int votes = needed;
      assertEquals(
          needed < 3 ? List.of() : List.of("service(db)"),
          subjects(
              "no-spof-in-request-path",
              t -> {
                Node n1 = node(t, 1);
                Node n2 = node(t, 2);
                Node n3 = node(t, 3);
                t.entrypoint(
                    "sql", t.service("db", app("galera"), s -> s.on(n1, n2, n3).quorum(votes)));
              }));
    }
  }

  @Test
  void redundancyInNameOnlyIsOne() {
    assertEquals(
        List.of("service(web)"),
        subjects(
            "replicas-at-least-two",
            t -> {
              Node n1 = node(t, 1);
              t.entrypoint("www", t.service("web", app("nginx"), s -> s.on(n1).activeActive()));
            }));
  }

  @Test
  void whatServesTheFilesOfAServiceIsOnItsPathAlsoThroughABindMount() {
    assertEquals(
        List.of("external(nas)"),
        subjects(
            "storage-redundant",
            t -> {
              Node n1 = node(t, 1);
              Node n2 = node(t, 2);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(n1, n2);
              SharedMount data = t.sharedMount("/srv/data").bind("/srv/nfs/data").on(n1, n2);
              t.entrypoint(
                  "www",
                  t.service(
                      "web",
                      app("nginx"),
                      s -> s.on(n1, n2).activeActive().keeps("/var/www/html").on(data)));
            }));
  }

  @Test
  void whatNoEntrypointNeedsIsNone() {
    assertEquals(
        List.of(),
        subjects(
            "no-spof-in-request-path",
            t -> {
              Node n1 = node(t, 1);
              Node n2 = node(t, 2);
              t.service("puppet", app("puppet"), s -> s.on(n1).single());
              t.entrypoint("www", t.service("web", app("nginx"), s -> s.on(n1, n2).activeActive()));
            }));
  }

  @Test
  void aServiceThatManyNeedIsOneFinding() {
    assertEquals(
        List.of("service(db)"),
        subjects(
            "no-spof-in-request-path",
            t -> {
              Node n1 = node(t, 1);
              Node n2 = node(t, 2);
              Service db = t.service("db", app("mariadb"), s -> s.on(n1).single());
              for (String name : List.of("a", "b", "c")) {
                t.entrypoint(
                    name, t.service(name, app(name), s -> s.on(n1, n2).activeActive().uses(db)));
              }
            }));
  }

  @Test
  void aZoneIsOneIfItHoldsTooManyInstances() {
    Consumer<TopologyBuilder> twoInOneRack =
        t -> {
          Zone rack = t.zone("rack");
          Node n1 = t.node("n1", "10.77.0.1", DEBIAN_12, n -> n.in(rack));
          Node n2 = t.node("n2", "10.77.0.2", DEBIAN_12, n -> n.in(rack));
          Node n3 = node(t, 3);
          t.service("pair", app("web"), s -> s.on(n1, n2).activeActive());
          t.service("spread", app("web"), s -> s.on(n1, n3).activeActive());
          t.service("majority", app("galera"), s -> s.on(n1, n2, n3).quorum(2));
          // Not redundant at all: that is for the other rule to say.
          t.service("all", app("galera"), s -> s.on(n1, n2, n3).quorum(3));
        };
    assertEquals(List.of("zone(rack)"), subjects("anti-affinity-domain", twoInOneRack));
    assertEquals(List.of("service(majority)"), subjects("zone-loss-keeps-quorum", twoInOneRack));
  }

  /**
   * A proxy, a database and sessions that are alone, two web servers in one rack, a pair of voters.
   */
  private static void allTogether(TopologyBuilder t) {
    Zone rack = t.zone("rack");
    Node n1 = t.node("n1", "10.77.0.1", DEBIAN_12, n -> n.in(rack));
    Node n2 = t.node("n2", "10.77.0.2", DEBIAN_12, n -> n.in(rack));
    Node n3 = node(t, 3);
    Service db = t.service("db", serving(Serves.Purpose.DATABASE), s -> s.on(n3).single());
    Service redis = t.service("redis", serving(Serves.Purpose.SESSIONS), s -> s.on(n3).single());
    Service vote = t.service("vote", app("etcd"), s -> s.on(n1, n3).quorum(2));
    Service other = t.service("other", app("app"), s -> s.on(n3).single());
    Service web =
        t.service(
            "web",
            app("nginx"),
            s -> s.on(n1, n2).activeActive().uses(db).uses(redis).uses(vote).uses(other));
    t.entrypoint(
        "www",
        t.service(
            "proxy", serving(Serves.Purpose.LOAD_BALANCER), s -> s.on(n3).single().uses(web)));
  }

  private static Stub serving(Serves.Purpose purpose) {
    return app("app", ComponentFacts.builder().states(new Serves(purpose)).build());
  }

  @Test
  void oneCauseIsOneFindingInTheWordsOfTheRuleThatKnowsBest() {
    List<String> dangers =
        Validator.standard()
            .validate(Topology.named("example", t -> allTogether(t)))
            .findings()
            .stream()
            .filter(finding -> finding.severity() == Severity.DANGER)
            .map(finding -> finding.rule() + " " + finding.subject().path())
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "anti-affinity-domain zone(rack)",
            "cache-redundant-if-stateful service(redis)",
            "db-redundant service(db)",
            "lb-redundant service(proxy)",
            "no-spof-in-request-path service(other)",
            "quorum-size service(vote)"),
        dangers);
  }

  /** Nothing is lost when only the general rule is asked. */
  @Test
  void theGeneralRuleSaysItAllWhereTheOthersAreNotAsked() {
    Validator general = Validator.standard().only(List.of("no-spof-in-request-path"));
    assertEquals(
        List.of(
            "service(db)",
            "service(other)",
            "service(proxy)",
            "service(redis)",
            "service(vote)",
            "zone(rack)"),
        general.validate(Topology.named("example", t -> allTogether(t))).findings().stream()
            .map(finding -> finding.subject().path())
            .sorted()
            .toList());
  }

  @Test
  void whatKeepsCopiesOnlyIsNeededByNobody() {
    assertEquals(
        List.of(),
        subjects(
            "no-spof-in-request-path",
            t -> {
              Node n1 = node(t, 1);
              Node n2 = node(t, 2);
              Service copies =
                  t.service("copies", serving(Serves.Purpose.CACHE), s -> s.on(n1).single());
              External theirs =
                  t.external("theirs", Endpoint.of("c", 1), new Serves(Serves.Purpose.CACHE));
              t.entrypoint(
                  "www",
                  t.service(
                      "web",
                      app("nginx"),
                      s -> s.on(n1, n2).activeActive().uses(copies).uses(theirs)));
            }));
  }
}
