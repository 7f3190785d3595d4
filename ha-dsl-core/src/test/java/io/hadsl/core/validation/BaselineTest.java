package io.hadsl.core.validation;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cases.UidParityCase;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

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
