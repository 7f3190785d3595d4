package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FleetTest {

  private static Topology fleet(int pairs) {
    return new Fleet().topology(Parameters.of(Map.of("pairs", Integer.toString(pairs))));
  }

  @Test
  void aPairHasTwoNodesNineAccountsNineServicesAMountAndFiveJobs() {
    Topology fleet = fleet(7);
    assertEquals(2 * 7, fleet.nodes().size());
    assertEquals(9 * 7, fleet.all(SystemUser.class).size());
    assertEquals(9 * 7, fleet.services().size());
    assertEquals(7, fleet.all(SharedMount.class).size());
    assertEquals(5 * 7, fleet.services().stream().mapToInt(each -> each.crons().size()).sum());
    assertEquals(10, new Fleet().topology(Parameters.none()).all(SharedMount.class).size());
  }

  @Test
  void noTwoNodesShareAnAddressEvenInALargeFleet() {
    Set<String> addresses = new HashSet<>();
    fleet(700).nodes().forEach(node -> assertTrue(addresses.add(node.address().value())));
    assertTrue(addresses.contains("10.0.5.121"), "the last node, number 1401");
  }

  @Test
  void nothingIsFoundAndAllWebNodesHaveOneRole() {
    ValidationReport report = Validator.standard().validate(fleet(3));
    assertEquals(List.of(), report.findings());
    Plan plan = Planner.plan(report.requireValid());
    plan.nodes().forEach(node -> assertEquals("web", node.role()));
  }
}
