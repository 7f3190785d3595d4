package io.hadsl.core.validation;

import static cases.Stub.app;
import static cases.Vip.vip;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cases.Vip;
import io.hadsl.core.fact.SingleWriter;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.rule.Finding;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VirtualAddressRulesTest {

  private static List<String> messages(String rule, Consumer<TopologyBuilder> body) {
    return RuleCases.findings(rule, Topology.named("example", body)).stream()
        .map(Finding::message)
        .toList();
  }

  /** Addresses, each on two nodes of its own. */
  private static Consumer<TopologyBuilder> pairs(Vip... vips) {
    return t -> {
      for (int i = 0; i < vips.length; i++) {
        Node one = t.node("a" + i, "10.77.0." + (10 + 2 * i), DEBIAN_12);
        Node two = t.node("b" + i, "10.77.0." + (11 + 2 * i), DEBIAN_12);
        Vip holder = vips[i];
        t.service("edge" + i, holder, s -> s.on(one, two).activePassive(one));
      }
    };
  }

  @Test
  void oneNumberIsNoClashWhereNobodyHearsBoth() {
    Vip first = vip("10.77.0.100/24", 51, 150, 100);
    Vip second = vip("10.77.0.101/24", 51, 150, 100);
    String rule = "vrid-unique-per-segment";
    assertEquals(List.of(), messages(rule, pairs(first, second)));
    // A multicast is heard by all on its network, also by those who send to peers only.
    assertEquals(1, messages(rule, pairs(first, second.sendingTo())).size());
    assertEquals(1, messages(rule, pairs(first.sendingTo(), second.sendingTo())).size());
    Vip elsewhere = vip("10.78.0.101/24", 51, 150, 100).sendingTo();
    assertEquals(List.of(), messages(rule, pairs(first.sendingTo(), elsewhere)));
    // The two versions of the protocol do not hear each other.
    Vip six = vip("fd00::100/64", 51, 150, 100).sendingTo();
    assertEquals(List.of(), messages(rule, pairs(first.sendingTo(), six)));
  }

  @Test
  void whatDoesNotPreemptNeedsTracksThatGiveTheAddressUp() {
    Vip leaving = vip("10.77.0.100/24", 51, 150, 100).leavingTheAddress();
    String rule = "vrrp-weight-flips";
    List<String> found = messages(rule, pairs(leaving.tracking("haproxy", -100)));
    assertEquals(1, found.size());
    assertTrue(found.get(0).endsWith("takes it from nobody who still advertises"), found::toString);
    assertEquals(List.of(), messages(rule, pairs(leaving.tracking("haproxy", 0))));
  }

  @Test
  void aWeightIsComparedWithTheNextHolderAndNotTheWeakest() {
    Consumer<TopologyBuilder> three =
        t -> {
          Node n1 = t.node("n1", "10.77.0.11", DEBIAN_12);
          Node n2 = t.node("n2", "10.77.0.12", DEBIAN_12);
          Node n3 = t.node("n3", "10.77.0.13", DEBIAN_12);
          t.service(
              "edge",
              vip("10.77.0.100/24", 51, 150, 140, 90).tracking("haproxy", -30),
              s -> s.on(n1, n2, n3).activePassive(n1));
        };
    List<String> found = messages("vrrp-weight-flips", three);
    // n1 falls below n2, and n2 stays above n3.
    assertEquals(1, found.size());
    assertTrue(found.get(0).contains("stays on n2"), found::toString);
  }

  @Test
  void aPrefixOfOneAddressSaysNothingOfItsNetwork() {
    assertEquals(
        List.of(), messages("vip-in-node-subnet", pairs(vip("192.0.2.1/32", 51, 150, 100))));
    assertEquals(
        1, messages("vip-in-node-subnet", pairs(vip("192.0.2.1/24", 51, 150, 100))).size());
    // An address of the other family lies in no network of the node.
    assertEquals(1, messages("vip-in-node-subnet", pairs(vip("fd00::1/64", 51, 150, 100))).size());
  }

  @Test
  void aServiceThatNoHolderRunsMayBeAnywhere() {
    assertEquals(
        List.of(),
        messages(
            "leader-vip-colocated",
            t -> {
              Node lb = t.node("lb", "10.77.0.11", DEBIAN_12);
              Node web = t.node("web", "10.77.0.12", DEBIAN_12);
              Service site = t.service("site", app("nginx"), s -> s.on(web).single());
              t.service("edge", vip("10.77.0.100/24", 51, 150), s -> s.on(lb).single().uses(site));
            }));
  }

  @Test
  void oneInstanceOfADatabaseMayHaveAnAddressThatMoves() {
    assertEquals(
        List.of(),
        messages(
            "vrrp-not-for-data",
            t -> {
              Node db = t.node("db", "10.77.0.14", DEBIAN_12);
              Service sql =
                  t.service(
                      "sql", app("mariadb", new SingleWriter("databases")), s -> s.on(db).single());
              t.service("edge", vip("10.77.0.100/24", 51, 150), s -> s.on(db).single().uses(sql));
            }));
  }
}
