package io.hadsl.core.validation;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cases.RestoreTestedCase;
import cases.Stub;
import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.Backup.Contents;
import io.hadsl.core.fact.Clock;
import io.hadsl.core.fact.RecoveryGoal;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Watched;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.value.ElementId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BackupAndClockTest {

  private static final Stub DATABASE =
      app("mariadb", ComponentFacts.builder().states(new Serves(Serves.Purpose.DATABASE)).build());

  private static List<String> messages(String rule, Consumer<TopologyBuilder> body) {
    return RuleCases.findings(rule, Topology.named("example", body)).stream()
        .map(Finding::message)
        .toList();
  }

  private static List<String> unknowns(String rule, Consumer<TopologyBuilder> body) {
    return Validator.standard().validate(Topology.named("example", body)).unknowns().stream()
        .filter(unknown -> unknown.rule().equals(rule))
        .map(unknown -> unknown.element().path())
        .toList();
  }

  private static Consumer<TopologyBuilder> copiedTo(ElementId to) {
    return t -> {
      Zone rack = t.zone("rack");
      Node db = t.node("db", "10.0.0.1", DEBIAN_12, n -> n.in(rack));
      t.node("vault", "10.0.0.2", DEBIAN_12, n -> n.in(rack));
      t.node("far", "10.0.0.3", DEBIAN_12);
      t.service(
          "db",
          DATABASE,
          s -> s.on(db).single().states(Backup.daily("nightly", to, Contents.DATA)));
    };
  }

  @Test
  void copiesThatAreLostWithTheDataAreNone() {
    assertEquals(
        List.of("the copies of `db` are on `db`: losing db loses the data and its copies"),
        messages("backup-exists", copiedTo(ElementId.of("node", "db"))));
    assertEquals(
        List.of(
            "the copies of `db` are on `vault`: losing zone `rack` loses the data and its copies"),
        messages("backup-exists", copiedTo(ElementId.of("node", "vault"))));
    assertEquals(
        List.of("the copies of `db` are on `nas`: there is no such node or external"),
        messages("backup-exists", copiedTo(ElementId.of("external", "nas"))));
    assertEquals(List.of(), messages("backup-exists", copiedTo(ElementId.of("node", "far"))));
  }

  @Test
  void aTopologyThatSaysNothingOfBackupsIsNotJudged() {
    Consumer<TopologyBuilder> silent =
        t -> {
          Node db = t.node("db", "10.0.0.1", DEBIAN_12);
          t.service("db", DATABASE, s -> s.on(db).single());
        };
    assertEquals(List.of(), messages("backup-exists", silent));
    assertEquals(List.of("service(db)"), unknowns("backup-exists", silent));
  }

  @Test
  void withoutADayNoTestIsTooOld() {
    Topology topology = Topology.named("example", new RestoreTestedCase()::broken);
    assertTrue(
        Validator.standard().validate(topology).findings().stream()
            .noneMatch(finding -> finding.rule().equals("restore-tested")));
  }

  @Test
  void aServiceThatMayLoseNothingIsNotAlone() {
    assertEquals(
        List.of("service `db` may lose nothing, and has one instance: losing db loses more"),
        messages(
            "rto-rpo-declared",
            t -> {
              Node db = t.node("db", "10.0.0.1", DEBIAN_12);
              t.service("db", DATABASE, s -> s.on(db).single().states(new RecoveryGoal(0)));
            }));
  }

  @Test
  void aMonitorOnTheOnlyNodeIsInside() {
    assertEquals(
        List.of("`db` watches service `db` from inside: losing db stops both, and nobody is told"),
        messages(
            "monitor-not-inside",
            t -> {
              Node db = t.node("db", "10.0.0.1", DEBIAN_12);
              t.service(
                  "db",
                  DATABASE,
                  s -> s.on(db).single().states(new Watched(db.id(), Watched.Scope.EACH_INSTANCE)));
            }));
  }

  private static Clock clock(String zone, String... servers) {
    return new Clock(List.of(servers), List.of(), Optional.of(zone));
  }

  @Test
  void aClockThatFollowsTwoSourcesOrShowsAnotherTimeIsFound() {
    assertEquals(
        List.of(
            "the clock of b follows 2 sources: when one is wrong, nothing tells which",
            "c shows another local time than the other nodes: jobs run at other hours, and logs"
                + " cannot be laid side by side"),
        messages(
            "clock-sync",
            t -> {
              Clock right = clock("UTC", "x", "y", "z");
              t.node("a", "10.0.0.1", DEBIAN_12, n -> n.states(right));
              t.node("b", "10.0.0.2", DEBIAN_12, n -> n.states(clock("UTC", "x", "y")));
              t.node("c", "10.0.0.3", DEBIAN_12, n -> n.states(clock("CET", "x", "y", "z")));
            }));
  }

  @Test
  void aTopologyThatSaysNothingOfClocksIsNotJudged() {
    Consumer<TopologyBuilder> silent = t -> t.node("a", "10.0.0.1", DEBIAN_12);
    assertEquals(List.of(), messages("clock-sync", silent));
    assertEquals(List.of("node(a)"), unknowns("clock-sync", silent));
  }

  @Test
  void twoNamesOfOneZoneAreOne() {
    Consumer<TopologyBuilder> both =
        t -> {
          t.node("a", "10.0.0.1", DEBIAN_12, n -> n.states(clock("UTC", "x", "y", "z")));
          t.node("b", "10.0.0.2", DEBIAN_12, n -> n.states(clock("Etc/UTC", "x", "y", "z")));
        };
    assertEquals(List.of(), messages("clock-sync", both));
  }

  @Test
  void severalNodesShowAnotherTime() {
    assertEquals(
        List.of(
            "d, e show another local time than the other nodes: jobs run at other hours, and logs"
                + " cannot be laid side by side"),
        messages(
            "clock-sync",
            t -> {
              for (String name : List.of("a", "b", "c", "d", "e")) {
                String zone = name.compareTo("d") < 0 ? "UTC" : "nobody knows it";
                String address = "10.0.0." + (1 + name.charAt(0) - 'a');
                t.node(name, address, DEBIAN_12, n -> n.states(clock(zone, "x", "y", "z")));
              }
            }));
  }
}
