package io.hadsl.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.OsRelease;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

final class SysctlFileProperties {

  private static final String KEY = "kernel.hostname";

  /** What {@code sysctl} would set is what the topology says, or the topology refuses it. */
  @Property(tries = 40)
  void sysctlReadsTheValueAsItWas(
      @ForAll @Size(min = 1, max = 20)
          List<
                  @StringLength(min = 1, max = 12) @CharRange(from = ' ', to = '~')
                  @Chars({'é', '%', '#', ';', '=', '-', '$', '`', '\''}) String>
              values)
      throws IOException {
    Programs.require("sysctl", "procps");
    for (String value : values) {
      String file;
      try {
        file = file(value);
      } catch (IllegalArgumentException e) {
        assertTrue(value.startsWith(" ") || value.endsWith(" "), e.getMessage());
        continue;
      }
      Path path = Files.createTempFile("sysctl", ".conf");
      Files.writeString(path, file);
      String shown = Programs.run("sysctl", "--dry-run", "--load=" + path).output();
      Files.delete(path);
      assertEquals(KEY + " = " + value, shown.stripTrailing());
    }
  }

  private static String file(String value) {
    Topology topology =
        Topology.named(
            "one",
            t -> t.node("web1", "10.77.0.21", OsRelease.DEBIAN_12, n -> n.sysctl(KEY, value)));
    Plan plan = Planner.plan(Validator.standard().validate(topology).requireValid());
    return plan.nodes().get(0).resources().stream()
        .map(PlannedResource::resource)
        .filter(each -> each instanceof TextFile)
        .map(each -> ((TextFile) each).content().segments().get(0))
        .map(each -> ((Content.Literal) each).text())
        .findFirst()
        .orElseThrow();
  }
}
