package io.hadsl.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.OsRelease;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MachinesShareANetworkTest {

  private static List<String> rulesThatFind(String one, String other) {
    Topology topology =
        Topology.named(
            "two",
            t -> {
              t.node("a", one, OsRelease.DEBIAN_12);
              t.node("b", other, OsRelease.DEBIAN_12);
            });
    return Validator.standard()
        .with(new LxcBackend().limits().get(0))
        .validate(topology)
        .findings()
        .stream()
        .map(Finding::rule)
        .toList();
  }

  @Test
  void addressesOfRentedServersAreSaid() {
    assertEquals(List.of("machines-share-a-network"), rulesThatFind("51.38.1.2", "145.239.3.4"));
  }

  @Test
  void addressesOfOnePrivateNetworkAreNot() {
    assertEquals(List.of(), rulesThatFind("10.77.0.1", "10.77.9.2"));
  }
}
