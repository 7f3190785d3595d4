package io.hadsl.core.validation;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cases.Stub;
import cases.UidParityCase;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.value.Endpoint;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BaselineTest {

  private static final Consumer<TopologyBuilder> OLD = t -> new UidParityCase().broken(t);

  private static final Consumer<TopologyBuilder> NEW =
      OLD.andThen(
          t -> {
            Node db = t.node("db", "10.77.0.31", DEBIAN_12);
            t.systemUser("mysql").uid(105).on(db);
          });

  @Test
  void whatWasThereRefusesNothingAndWhatIsNewDoes() {
    Baseline baseline = Baseline.of(validate(OLD));
    ValidationReport same = baseline.applyTo(validate(OLD));
    assertFalse(same.hasErrors());
    assertEquals(List.of(), same.findings());
    assertEquals(List.of("uid-parity"), rules(same.known()));
    ValidationReport grown = baseline.applyTo(validate(NEW));
    assertEquals(List.of("uid-outside-dynamic-range"), rules(grown.findings()));
    assertEquals(List.of("uid-parity"), rules(grown.known()));
  }

  @Test
  void shrinksToWhatIsStillFoundAndNeverGrows() {
    Baseline two = Baseline.of(validate(NEW));
    assertEquals(2, two.entries().size());
    assertEquals(Baseline.of(validate(OLD)).entries(), two.shrunkTo(validate(OLD)).entries());
    Baseline one = Baseline.of(validate(OLD));
    assertEquals(one.entries(), one.shrunkTo(validate(NEW)).entries());
  }

  @Test
  void keepsWhatRulesFoundThatWereNotAsked() {
    Baseline two = Baseline.of(validate(NEW));
    ValidationReport partly =
        Validator.standard().only(List.of("uid-parity")).validate(topology(OLD));
    assertEquals(two.entries(), two.shrunkTo(partly).entries());
    ValidationReport broken = validate(NEW.andThen(t -> t.node("db2", "10.77.0.31", DEBIAN_12)));
    assertEquals(List.of("address-unique"), rules(broken.findings()));
    assertEquals(two.entries(), two.shrunkTo(broken).entries());
  }

  @Test
  void freezesNoErrorOfIntegrityAndNoUnusedAcknowledgement() {
    Consumer<TopologyBuilder> twins =
        t -> {
          t.node("a", "10.77.0.31", DEBIAN_12);
          t.node("b", "10.77.0.31", DEBIAN_12);
        };
    assertTrue(Baseline.of(validate(twins)).entries().isEmpty());
    Consumer<TopologyBuilder> unused =
        t -> t.acknowledge("uid-outside-dynamic-range", t.node("a", "10.77.0.31", DEBIAN_12), "-");
    assertEquals(List.of("unused-acknowledgement"), rules(validate(unused).findings()));
    assertTrue(Baseline.of(validate(unused)).entries().isEmpty());
  }

  static List<Rule> rules() {
    return Validator.standard().rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsOnTheNextDay(Rule rule) {
    Baseline baseline = Baseline.of(RuleCases.report(rule.id(), RuleCases.TODAY));
    ValidationReport tomorrow = RuleCases.report(rule.id(), RuleCases.TODAY.plusDays(1));
    ValidationReport today = RuleCases.report(rule.id(), RuleCases.TODAY);
    assertEquals(
        rules(baseline.applyTo(today).findings()), rules(baseline.applyTo(tomorrow).findings()));
    assertEquals(baseline.entries(), baseline.shrunkTo(tomorrow).entries());
  }

  @Test
  void knowsNoThirdNumberAndForgetsOneThatIsGone() {
    ValidationReport two = validate(numbers(2106, 2107));
    ValidationReport three = validate(numbers(2106, 2107, 2108));
    assertEquals(List.of("uid-parity"), rules(Baseline.of(two).applyTo(three).findings()));
    assertEquals(List.of("uid-parity"), rules(Baseline.of(three).applyTo(two).known()));
    assertEquals(Baseline.of(two).entries(), Baseline.of(three).shrunkTo(two).entries());
  }

  @Test
  void isOfOneTopology() {
    Baseline baseline = Baseline.of(validate(OLD));
    ValidationReport other = Validator.standard().validate(Topology.named("other", OLD));
    assertThrows(IllegalArgumentException.class, () -> baseline.applyTo(other));
    assertThrows(IllegalArgumentException.class, () -> baseline.shrunkTo(other));
  }

  /** An account whose number differs from node to node. */
  private static Consumer<TopologyBuilder> numbers(int... uids) {
    return t -> {
      Node[] nodes = new Node[uids.length];
      SystemUser[] users = new SystemUser[uids.length];
      for (int i = 0; i < uids.length; i++) {
        nodes[i] = t.node("web" + i, "10.77.0.2" + i, DEBIAN_12);
        users[i] = t.systemUser("shop").uid(uids[i]).on(nodes[i]);
      }
      External nas = t.external("nas", Endpoint.of("nas.example.org", 2049));
      NodeGroup web = t.group("web", nodes[0], Arrays.copyOfRange(nodes, 1, nodes.length));
      SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web);
      t.service(
          "shop",
          Stub.app("shop"),
          s -> s.on(web).activeActive().runsAs(users[0]).keeps("/var/lib/shop").on(nfs));
    };
  }

  private static Topology topology(Consumer<TopologyBuilder> body) {
    return Topology.named("example", body);
  }

  private static ValidationReport validate(Consumer<TopologyBuilder> body) {
    return Validator.standard().validate(topology(body));
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }
}
