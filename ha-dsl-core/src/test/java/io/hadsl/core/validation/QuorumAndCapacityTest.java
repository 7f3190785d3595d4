package io.hadsl.core.validation;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.fact.Arbiter;
import io.hadsl.core.fact.Capacity;
import io.hadsl.core.fact.ConnectionLimit;
import io.hadsl.core.fact.Interruption;
import io.hadsl.core.fact.OpensConnections;
import io.hadsl.core.fact.Resolvers;
import io.hadsl.core.fact.UnitPolicy;
import io.hadsl.core.fact.Votes;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Unknown;
import io.hadsl.core.value.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class QuorumAndCapacityTest {

  private static List<String> messages(String rule, Consumer<TopologyBuilder> body) {
    return RuleCases.findings(rule, Topology.named("example", body)).stream()
        .map(Finding::message)
        .toList();
  }

  private static Node[] nodes(TopologyBuilder t, int count, Zone... zones) {
    Node[] nodes = new Node[count];
    for (int i = 0; i < count; i++) {
      Zone zone = zones.length == 0 ? null : zones[i % zones.length];
      nodes[i] =
          t.node("n" + i, "10.77.0." + (i + 1), DEBIAN_12, n -> zone == null ? n : n.in(zone));
    }
    return nodes;
  }

  @Test
  void whatVotesIsNotDeclaredAsIfOneWereEnough() {
    ComponentFacts votes = ComponentFacts.builder().states(new Votes(2)).build();
    assertEquals(
        List.of(
            "the instances of service `files` vote, and stop while fewer than 2 are up; the"
                + " topology says that one is enough"),
        messages(
            "quorum-size",
            t -> {
              Node[] n = nodes(t, 3);
              t.service("files", app("gluster", votes), s -> s.on(n[0], n[1], n[2]).activeActive());
            }));
  }

  @Test
  void anArbiterInAThirdZoneIsWell() {
    assertEquals(
        List.of(),
        messages(
            "arbiter-third-domain",
            t -> {
              Node[] n = nodes(t, 3, t.zone("a"), t.zone("b"), t.zone("c"));
              t.service(
                  "db",
                  app("galera"),
                  s -> s.on(n[0], n[1], n[2]).quorum(2).states(new Arbiter(n[2].id())));
            }));
  }

  @Test
  void theArbitersFindingStandsInsteadOfTheZones() {
    Consumer<TopologyBuilder> twoZones =
        t -> {
          Node[] n = nodes(t, 3, t.zone("a"), t.zone("b"));
          t.service(
              "db",
              app("galera"),
              s -> s.on(n[0], n[1], n[2]).quorum(2).states(new Arbiter(n[2].id())));
        };
    assertEquals(1, messages("arbiter-third-domain", twoZones).size());
    assertEquals(List.of(), messages("zone-loss-keeps-quorum", twoZones));
  }

  @Test
  void theLargestZoneThatTheServiceSurvivesCounts() {
    assertEquals(
        List.of(
            "without zone `a`, service `web` can do 200 requests/s of the 250 at its peak: what is"
                + " left is overloaded, and fails as well"),
        messages(
            "n-plus-one-capacity",
            t -> {
              Node[] n = nodes(t, 4, t.zone("a"), t.zone("b"));
              t.service(
                  "web",
                  app("nginx"),
                  s ->
                      s.on(n[0], n[1], n[2], n[3])
                          .activeActive()
                          .states(new Capacity(100, 250, "requests/s")));
            }));
  }

  @Test
  void oneOfAPairCarriesTheLoadAlone() {
    assertEquals(
        1,
        messages(
                "n-plus-one-capacity",
                t -> {
                  Node[] n = nodes(t, 3);
                  t.service(
                      "db",
                      app("postgresql"),
                      s ->
                          s.on(n[0], n[1], n[2])
                              .activePassive(n[0])
                              .states(new Capacity(100, 150, "requests/s")));
                })
            .size());
  }

  @Test
  void allClientsOfADatabaseCountTogether() {
    Consumer<TopologyBuilder> twoServices =
        t -> {
          Node[] n = nodes(t, 2);
          External sql = t.external("sql", Endpoint.of("sql", 5432), new ConnectionLimit(100, 3));
          for (String name : List.of("a", "b")) {
            t.service(
                name,
                app(name),
                s ->
                    s.on(n[0], n[1])
                        .activeActive()
                        .uses(sql)
                        .states(new OpensConnections(sql.id(), 25)));
          }
        };
    assertEquals(
        List.of(
            "the clients of `sql` may open 100 connections, and it takes 97: at the peak, or when"
                + " one hangs, the others are refused"),
        messages("db-connection-budget", twoServices));
  }

  @Test
  void anInstanceThatWaitsOpensNoConnections() {
    assertEquals(List.of(), messages("db-connection-budget", t -> pairOpening(t, 97)));
    assertEquals(1, messages("db-connection-budget", t -> pairOpening(t, 98)).size());
  }

  private static void pairOpening(TopologyBuilder t, int connections) {
    Node[] n = nodes(t, 2);
    External sql = t.external("sql", Endpoint.of("sql", 5432), new ConnectionLimit(100, 3));
    t.service(
        "a",
        app("a"),
        s ->
            s.on(n[0], n[1])
                .activePassive(n[1])
                .uses(sql)
                .states(new OpensConnections(sql.id(), connections)));
  }

  @Test
  void anUnstatedLimitIsUnknownAndNoFinding() {
    ValidationReport report =
        Validator.standard()
            .validate(
                Topology.named(
                    "example",
                    t -> {
                      Node[] n = nodes(t, 1);
                      External sql = t.external("sql", Endpoint.of("sql", 5432));
                      t.service(
                          "a",
                          app("a"),
                          s -> s.on(n[0]).single().states(new OpensConnections(sql.id(), 500)));
                    }));
    assertEquals(
        List.of("how many connections it takes; its clients may open 500"),
        report.unknowns().stream()
            .filter(unknown -> unknown.rule().equals("db-connection-budget"))
            .map(Unknown::missing)
            .toList());
  }

  @Test
  void ofANameServerOnTheNodeItselfOthersAreNotKnown() {
    assertEquals(List.of(), messages("dns-redundant", t -> asking(t, "127.0.0.53")));
    assertEquals(1, messages("dns-redundant", t -> asking(t, "10.0.0.53")).size());
    assertEquals(1, messages("dns-redundant", t -> asking(t)).size());
  }

  private static void asking(TopologyBuilder t, String... servers) {
    t.node("a", "10.0.0.1", DEBIAN_12, n -> n.states(Resolvers.at(servers)));
  }

  @Test
  void aNodeWithoutAZoneMayStandAnywhereIfEnoughIsLeft() {
    assertEquals(List.of(), messages("domain-declared", t -> spread(t, 1)));
    assertEquals(1, messages("domain-declared", t -> spread(t, 2)).size());
  }

  /** Two instances in two zones and one that nobody placed. */
  private static void spread(TopologyBuilder t, int needed) {
    Zone one = t.zone("one");
    Zone other = t.zone("other");
    Node a = t.node("a", "10.0.0.1", DEBIAN_12, n -> n.in(one));
    Node b = t.node("b", "10.0.0.2", DEBIAN_12, n -> n.in(other));
    Node c = t.node("c", "10.0.0.3", DEBIAN_12);
    t.service("agent", app("agent"), s -> s.on(a, b, c).quorum(needed));
  }

  @Test
  void aLimitOfNoStartsIsNoLimit() {
    assertEquals(1, messages("start-limit-not-fatal", t -> starting(t, 5)).size());
    assertEquals(List.of(), messages("start-limit-not-fatal", t -> starting(t, 0)));
  }

  private static void starting(TopologyBuilder t, int limit) {
    UnitPolicy policy =
        UnitPolicy.of("a.service", UnitPolicy.Restart.ON_FAILURE)
            .startingAgain(Duration.ofMillis(100), limit, Duration.ofSeconds(10));
    t.service("a", app("a"), s -> s.on(nodes(t, 1)[0]).single().states(policy));
  }

  @Test
  void nameServersInOneZoneAreOne() {
    assertEquals(
        List.of(
            "n2 asks name servers that all stand in one zone: while it is lost, every connection"
                + " by name waits and fails"),
        messages(
            "dns-redundant",
            t -> {
              Zone zone = t.zone("a");
              nodes(t, 2, zone);
              t.node(
                  "n2",
                  "10.77.0.9",
                  DEBIAN_12,
                  n -> n.states(Resolvers.at("10.77.0.1", "10.77.0.2")));
            }));
  }

  @Test
  void aQuorumThatCanLoseAVoterIsWell() {
    assertEquals(
        List.of(),
        messages(
            "quorum-size",
            t -> {
              Node[] n = nodes(t, 5);
              Service five =
                  t.service("five", app("etcd"), s -> s.on(n[0], n[1], n[2], n[3], n[4]).quorum(3));
              t.entrypoint("store", five);
            }));
  }

  @Test
  void anArbiterBesideADataNodeIsWellWhereTheRestStillDecides() {
    assertEquals(
        List.of(),
        messages(
            "arbiter-third-domain",
            t -> {
              Node[] n = nodes(t, 5, t.zone("a"), t.zone("b"), t.zone("c"));
              t.service(
                  "db",
                  app("galera"),
                  s -> s.on(n[0], n[1], n[2], n[3], n[4]).quorum(3).states(new Arbiter(n[4].id())));
            }));
  }

  @Test
  void ofAPairOneServesWithOrWithoutALoss() {
    assertEquals(
        List.of(
            "one instance of service `db` serves at a time, and can do 100 requests/s of the 150 at"
                + " its peak: it is overloaded, and so is the one that takes over"),
        messages(
            "n-plus-one-capacity",
            t -> {
              Node[] n = nodes(t, 2);
              t.service(
                  "db",
                  app("postgres"),
                  s ->
                      s.on(n[0], n[1])
                          .activePassive(n[0])
                          .states(new Capacity(100, 150, "requests/s")));
            }));
  }

  @Test
  void aRolloutIsJudgedWhereALossIsCarriedAndTheChangeInterrupts() {
    String rule = "maintenance-keeps-n-plus-one";
    ComponentFacts restarts =
        ComponentFacts.builder().states(new Interruption("api.service")).firstAlone().build();
    ComponentFacts reloads = ComponentFacts.builder().firstAlone().build();
    assertEquals(1, messages(rule, t -> three(t, restarts, 200)).size());
    assertEquals(List.of(), messages(rule, t -> three(t, restarts, 100)));
    assertEquals(List.of(), messages(rule, t -> three(t, reloads, 200)));
    // The loss of one node is too much already.
    assertEquals(List.of(), messages(rule, t -> three(t, restarts, 201)));
  }

  private static void three(TopologyBuilder t, ComponentFacts facts, int peak) {
    Node[] n = nodes(t, 3);
    t.service(
        "api",
        app("api", facts),
        s -> s.on(n[0], n[1], n[2]).activeActive().states(new Capacity(100, peak, "requests/s")));
  }
}
