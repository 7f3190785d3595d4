package io.hadsl.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.validation.Validator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

final class ArbitraryProperties {

  @Property(tries = 60)
  void noRuleRefusesAnArbitraryTopology(@ForAll Topology topology) {
    assertValid(topology);
  }

  @Property(tries = 500)
  @Tag("proof")
  void noRuleRefusesManyArbitraryTopologies(@ForAll Topology topology) {
    assertValid(topology);
  }

  @Provide
  Arbitrary<Topology> products() {
    return TopologyArbitraries.choosing().groups(0, 1).products(8, Product.values()).topologies();
  }

  @Property(tries = 15)
  void noRuleRefusesProductsTogether(@ForAll("products") Topology topology) {
    assertValid(topology);
  }

  @Property(tries = 100)
  @Tag("proof")
  void noRuleRefusesManyProductsTogether(@ForAll("products") Topology topology) {
    assertValid(topology);
  }

  private static void assertValid(Topology topology) {
    assertEquals(
        List.of(),
        Validator.standard().validate(topology).findings().stream()
            .filter(each -> each.severity().compareTo(Severity.WARNING) < 0)
            .toList());
  }
}
