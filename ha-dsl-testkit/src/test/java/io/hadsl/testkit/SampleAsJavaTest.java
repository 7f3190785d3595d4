package io.hadsl.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Topology;
import java.util.ServiceLoader;
import net.jqwik.api.SampleReportingFormat;
import org.junit.jupiter.api.Test;

class SampleAsJavaTest {

  @Test
  void jqwikFindsTheFormatAndTopologiesAreShownAsJava() {
    Topology topology = Topology.named("falsified", t -> t.zone("rack-a"));
    SampleReportingFormat format =
        ServiceLoader.load(SampleReportingFormat.class).stream()
            .filter(each -> each.type() == TopologyAsJava.class)
            .findFirst()
            .orElseThrow()
            .get();
    assertTrue(format.appliesTo(topology));
    assertEquals(false, format.appliesTo("text"));
    String shown = format.report(topology).toString();
    assertTrue(shown.contains("t.zone(\"rack-a\");"), shown);
    assertTrue(shown.contains("public final class FalsifiedTopology"), shown);
  }
}
