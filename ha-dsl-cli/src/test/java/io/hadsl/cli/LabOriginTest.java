package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.examples.Fleet;
import io.hadsl.lab.LabTopology;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Root;
import io.hadsl.lab.image.Cache;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machines;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lab without machines is enough to remember what it was brought up from. */
class LabOriginTest {

  @TempDir Path folder;

  private static Topology fleet(String pairs) {
    Map<String, String> parameters = Map.of("pairs", pairs);
    return LabTopology.of(
            new Fleet().topology(Parameters.of(parameters)), parameters, Cache.usual(), line -> {})
        .topology();
  }

  private Machines lab(String pairs, Topology built) {
    Machines lab = Machines.create(new LabHome(folder), "fleet-lab");
    new LabOrigin("fleet", "", Map.of("pairs", pairs)).keep(lab, built);
    return lab;
  }

  @Test
  void itsTopologyIsMadeAgainWithTheSameParameters() {
    Machines lab = lab("2", fleet("2"));
    assertEquals(fleet("2").elements(), LabOrigin.again(lab, line -> {}).elements());
  }

  @Test
  void aTopologyThatHasChangedSinceIsRefused() {
    Machines lab = lab("2", fleet("3"));
    LabException refused = assertThrows(LabException.class, () -> LabOrigin.again(lab, line -> {}));
    assertEquals(
        "fleet has changed since lab fleet-lab was brought up from it. Bring it up again: ha-dsl lab"
            + " down fleet-lab",
        refused.getMessage());
  }

  @Test
  void aLabIsFoundByItsNameAndByWhatItWasBroughtUpFrom() {
    assumeTrue(Root.isHere(), "labs need root");
    lab("2", fleet("2"));
    LabHome home = new LabHome(folder);
    assertEquals("fleet-lab", LabOrigin.find(home, "fleet").id());
    assertEquals("fleet-lab", LabOrigin.find(home, "fleet-lab").id());
    LabException unknown = assertThrows(LabException.class, () -> LabOrigin.find(home, "flet"));
    assertTrue(String.valueOf(unknown.getMessage()).contains("there are: fleet-lab"));
  }
}
