package io.hadsl.lab;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.Validator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackageSetsTest {

  @Test
  void listsWhatEachNodeInstalls() {
    Topology topology =
        Topology.named(
            "small",
            t -> {
              t.node("one", "10.0.0.1", DEBIAN_12, n -> n.packages("tree", "curl"));
              t.node("two", "10.0.0.2", DEBIAN_12);
            });
    Plan plan = Planner.plan(Validator.standard().validate(topology).requireValid());

    assertEquals(Map.of("one", List.of("tree", "curl"), "two", List.of()), PackageSets.of(plan));
  }
}
