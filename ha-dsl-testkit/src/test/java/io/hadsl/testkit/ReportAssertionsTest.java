package io.hadsl.testkit;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static io.hadsl.testkit.ReportAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.value.ElementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ReportAssertionsTest {

  private static final Topology TWINS =
      Topology.named(
          "twins",
          t -> {
            t.node("a", "10.0.0.1", DEBIAN_12);
            t.node("b", "10.0.0.1", DEBIAN_12);
          });

  private static void assertSays(String part, Executable assertion) {
    String message = String.valueOf(assertThrows(Throwable.class, assertion).getMessage());
    assertTrue(message.contains(part), message);
  }

  @Test
  void whatWasFoundIsAsserted() {
    Node second = TWINS.nodes().get(1);
    assertThat(TWINS)
        .hasFinding("address-unique")
        .as(Severity.ERROR)
        .on("b", "a")
        .at(second.declaredAt().toString())
        .saying("10.0.0.1")
        .times(1)
        .and()
        .hasNoFinding("hostname-unique")
        .hasFindingsOfOnly("address-unique");
    assertThat(Topology.named("empty", t -> {})).isValid().hasNoFindings();
  }

  @Test
  void whatFailsShowsAllFindings() {
    assertSays(
        "rule hostname-unique found nothing",
        () -> assertThat(TWINS).hasFinding("hostname-unique"));
    assertSays("ERROR  address-unique", () -> assertThat(TWINS).hasFinding("hostname-unique"));
    assertSays("with 1 findings, 1 of which refuse it", () -> assertThat(TWINS).isValid());
    assertSays(
        "rule address-unique found something",
        () -> assertThat(TWINS).hasNoFinding("address-unique"));
    assertSays(
        "found nothing on [a]", () -> assertThat(TWINS).hasFinding("address-unique").on("a"));
    assertSays(
        "found nothing about node(c)",
        () -> assertThat(TWINS).hasFinding("address-unique").about(ElementId.of("node", "c")));
    assertSays("found 1 of 2", () -> assertThat(TWINS).hasFinding("address-unique").times(2));
    assertSays(
        "expected findings of [hostname-unique], found those of [address-unique]",
        () -> assertThat(TWINS).hasFindingsOfOnly("hostname-unique"));
  }

  @Test
  void aMisspeltRuleIsToldRatherThanNeverFound() {
    assertSays(
        "did you mean \"uid-parity\"",
        () -> assertThat(Topology.named("empty", t -> {})).hasNoFinding("uid-partiy"));
  }

  @Test
  void aRuleOfOnesOwnIsToldHowItIsAsked() {
    assertSays(
        "Validator.standard().with(new YourRule())", () -> assertThat(TWINS).hasFinding("my-rule"));
  }
}
