package io.hadsl.core.validation;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cases.NodesNamedAfterPlace;
import cases.UidParityCase;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Acknowledging;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Value;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ExtensionException;
import io.hadsl.core.value.SourceLocation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ValidatorTest {

  private static final String SPOF = "no-spof-in-request-path";

  @Test
  void refusesWithAllFindingsAtOnceWorstFirst() {
    ValidationReport report =
        validate(
            t -> {
              new UidParityCase().broken(t);
              Node db = t.node("db", "10.77.0.31", DEBIAN_12);
              t.entrypoint("sql", t.service("db", app("mariadb"), s -> s.on(db).single()));
              t.systemUser("mysql").uid(105).on(db);
            });
    assertEquals(
        List.of("uid-parity", SPOF, "uid-outside-dynamic-range"), rules(report.findings()));
    assertTrue(report.hasErrors());
    InvalidTopologyException refused =
        assertThrows(InvalidTopologyException.class, report::requireValid);
    String message = String.valueOf(refused.getMessage());
    for (String part : List.of("topology example is refused", "uid-parity", SPOF, "range")) {
      assertTrue(message.contains(part), () -> part + " is not in: " + message);
    }
  }

  @Test
  void takesATopologyWithWarningsOnly() {
    ValidationReport report =
        validate(
            t -> {
              Node db = t.node("db", "10.77.0.31", DEBIAN_12);
              t.systemUser("mysql").uid(105).on(db);
            });
    assertEquals(List.of("uid-outside-dynamic-range"), rules(report.findings()));
    assertFalse(report.hasErrors());
    assertSame(report.topology(), report.requireValid().topology());
  }

  @Test
  void asksNothingOfLaterWavesWhileReferencesDoNotResolve() {
    ValidationReport report =
        validate(
            t -> {
              new UidParityCase().broken(t);
              Node gone = t.node("gone", "10.77.0.31", DEBIAN_12);
              Service db = t.service("db", app("mariadb"), s -> s.on(gone).single());
              t.entrypoint("sql", db);
              t.remove(gone.id());
              // Whether this accepts something is not known.
              t.acknowledge(SPOF, db, "one is enough");
            });
    assertEquals(List.of("unknown-reference"), rules(report.findings()));
  }

  @Test
  void keepsAnAcknowledgedFindingWithItsReason() {
    ValidationReport report = validate(t -> single(t, SPOF));
    assertEquals(List.of(), report.findings());
    AcknowledgedFinding accepted = report.acknowledged().get(0);
    assertEquals(SPOF, accepted.finding().rule());
    assertEquals("a reason", accepted.acknowledgement().reason());
    assertFalse(report.hasErrors());
    assertTrue(
        FindingFormatter.plain()
            .formatAcknowledged(report.acknowledged())
            .startsWith("ACCEPTED  " + SPOF + "  db\n"));
  }

  @Test
  void guessesTheRuleThatAnAcknowledgementMeant() {
    ValidationReport report = validate(t -> single(t, "no-spof-in-request-paths"));
    assertEquals(List.of(SPOF, "unused-acknowledgement"), rules(report.findings()));
    assertEquals(
        "name an existing rule: did you mean `" + SPOF + "`?", report.findings().get(1).fix());
  }

  @Test
  void saysOfWhatAFindingIsToBeAcknowledged() {
    ValidationReport report =
        validate(
            t -> {
              Node db = t.node("db", "10.77.0.31", DEBIAN_12);
              t.entrypoint("sql", t.service("db", app("sql"), s -> s.on(db).single()));
              t.acknowledge(SPOF, db, "the node is what the finding names first");
            });
    assertEquals(
        List.of(
            "acknowledge it of what it is about, `service(db)`, or remove the acknowledgement, so"
                + " that it hides no later finding"),
        report.findings().stream()
            .filter(finding -> finding.rule().equals("unused-acknowledgement"))
            .map(Finding::fix)
            .toList());
  }

  @Test
  void doesNotTakeAnAcknowledgementOfAnError() {
    ValidationReport report =
        validate(
            t -> {
              new UidParityCase().broken(t);
              Element user = t.build().elements().get(5);
              t.acknowledge("uid-parity", user, "we like it so");
            });
    assertEquals(List.of("uid-parity", "unused-acknowledgement"), rules(report.findings()));
    assertEquals("`uid-parity` cannot be acknowledged", report.findings().get(1).message());
  }

  @Test
  void anAcknowledgementHoldsThroughItsLastDay() {
    Topology topology = Topology.named("example", t -> single(t, SPOF).until("2026-06-30"));
    Validator validator = Validator.standard();
    assertEquals(List.of(), validator.validate(topology).findings());
    LocalDate last = LocalDate.of(2026, 6, 30);
    assertEquals(List.of(), validator.on(last).validate(topology).findings());
    ValidationReport after = validator.on(last.plusDays(1)).validate(topology);
    assertEquals(List.of(SPOF, "expired-acknowledgement"), rules(after.findings()));
    assertTrue(after.hasErrors());
  }

  @Test
  void refusesALastDayThatIsNoDate() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Topology.named("example", t -> single(t, SPOF).until("30.06.2026")));
    assertEquals(
        "\"30.06.2026\" is not a date: use year-month-day, such as \"2027-03-31\"",
        refused.getMessage());
  }

  @Test
  void leavesOutRulesButNotThoseThatOthersRelyOn() {
    Validator validator = Validator.standard();
    Topology single = Topology.named("example", t -> single(t, "uid-parity"));
    assertEquals(
        List.of("unused-acknowledgement"),
        rules(validator.without(List.of(SPOF)).validate(single).findings()));
    // What accepts findings of a rule that is left out is not unused.
    Topology accepted = Topology.named("example", t -> single(t, SPOF));
    assertEquals(List.of(), validator.without(List.of(SPOF)).validate(accepted).findings());
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> validator.without(List.of("unknown-reference")));
    assertTrue(String.valueOf(refused.getMessage()).contains("cannot be left out"));
  }

  @Test
  void asksChosenRulesAndTheirFoundations() {
    ValidationReport report =
        Validator.standard()
            .only(List.of("uid-parity"))
            .validate(
                Topology.named(
                    "example",
                    t -> {
                      new UidParityCase().broken(t);
                      Node db = t.node("db", "10.77.0.31", DEBIAN_12);
                      t.entrypoint("sql", t.service("db", app("sql"), s -> s.on(db).single()));
                    }));
    assertEquals(List.of("uid-parity"), rules(report.findings()));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Validator.standard().only(List.of("uid-paritee")));
    assertTrue(String.valueOf(refused.getMessage()).contains("uid-parity"));
  }

  @Test
  void asksRulesOfOnesOwn() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Zone rack = t.zone("rack");
              t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.in(rack));
            });
    ValidationReport report =
        Validator.standard().with(new NodesNamedAfterPlace()).validate(topology);
    assertEquals(List.of("nodes-named-after-place"), rules(report.findings()));
    assertEquals("call it rack-web1", report.findings().get(0).fix());
    assertFalse(report.hasErrors());
  }

  @Test
  void findsRulesThatAreInstalledAsServices() {
    List<String> ids =
        Validator.installed(ValidatorTest.class.getClassLoader()).rules().stream()
            .map(Rule::id)
            .toList();
    assertTrue(ids.contains("nodes-named-after-place"), ids::toString);
    assertTrue(ids.contains("uid-parity"), ids::toString);
  }

  @Test
  void refusesTwoRulesOfOneId() {
    Rule rule = new NodesNamedAfterPlace();
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Validator.standard().with(rule, rule));
    assertEquals(
        "two rules have the id \"nodes-named-after-place\": cases.NodesNamedAfterPlace and"
            + " cases.NodesNamedAfterPlace",
        refused.getMessage());
  }

  @Test
  void refusesARuleThatBeginsAFindingAndLeavesItOpen() {
    Validator careless = Validator.standard().with(new Careless());
    Topology topology = Topology.named("example", t -> t.node("web1", "10.77.0.21", DEBIAN_12));
    ExtensionException refused =
        assertThrows(ExtensionException.class, () -> careless.validate(topology));
    assertEquals(
        "class "
            + Careless.class.getName()
            + ": check(...) began a finding about `node(web1)` and did not end it: end each with"
            + " .fix(...), which reports it",
        refused.getMessage());
  }

  @Test
  void sortsByPlaceWithinASeverity() {
    Finding early = finding("z-rule", "A.java", 3);
    Finding late = finding("a-rule", "A.java", 20);
    Finding elsewhere = finding("a-rule", "B.java", 1);
    assertEquals(
        List.of(early, late, elsewhere),
        List.of(elsewhere, late, early).stream().sorted().toList());
  }

  private static Finding finding(String rule, String file, int line) {
    return new Finding(
        rule,
        Severity.ERROR,
        io.hadsl.core.value.ElementId.of("node", "web1"),
        List.of(),
        "message",
        List.of(new Value("a", "b", new SourceLocation(file, line))),
        "fix",
        "");
  }

  private static Acknowledging single(TopologyBuilder t, String acknowledged) {
    Node node = t.node("db", "10.77.0.31", DEBIAN_12);
    Service db = t.service("db", app("mariadb"), s -> s.on(node).single());
    t.entrypoint("sql", db);
    return t.acknowledge(acknowledged, db, "a reason");
  }

  private static ValidationReport validate(Consumer<TopologyBuilder> body) {
    return Validator.standard().validate(Topology.named("example", body));
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  /** Forgets the fix. */
  private static final class Careless extends AbstractRule {
    Careless() {
      super("careless", Severity.ADVICE, Wave.AVAILABILITY, "Nothing");
    }

    @Override
    public void check(TopologyIndex index, Findings out) {
      out.about(index.topology().nodes().get(0)).says("something is wrong");
    }
  }
}
