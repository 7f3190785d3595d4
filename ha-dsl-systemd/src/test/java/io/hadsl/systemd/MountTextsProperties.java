package io.hadsl.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.OsRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What systemd itself would mount, where and how, is what the topology says. */
class MountTextsProperties {

  @Provide
  Arbitrary<String> names() {
    return pieces("'", "\"", "\\", "\\x41", " ", ",");
  }

  @Provide
  Arbitrary<String> options() {
    return pieces("=", "x-a=", ":");
  }

  private static Arbitrary<String> pieces(String... more) {
    Arbitrary<String> usual =
        Arbitraries.of(
            "$",
            "${HOME}",
            "$(touch${IFS}CANARY)",
            "`id`",
            "%",
            "%n",
            "%%",
            "#",
            "!",
            ";",
            "-",
            "--",
            "@",
            "+",
            "|",
            "*",
            "?",
            "~",
            ".",
            "[",
            "a",
            "é",
            "\u65e5",
            "\ud83d\ude00");
    return Arbitraries.oneOf(usual, Arbitraries.of(more))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(list -> String.join("", list).replace(',', '_'))
        // Blanks at the ends are refused.
        .map(name -> "a" + name + "z");
  }

  @Property(tries = 25)
  void systemdMountsWhatWasSaid(
      @ForAll("names") String place,
      @ForAll("names") String files,
      @ForAll("options") String option)
      throws IOException {
    String where = "/srv/" + place;
    String what = "/data/" + files;
    Topology topology =
        Topology.named(
            "one",
            t ->
                t.sharedMount(where)
                    .bind(what)
                    .options(option)
                    .on(t.node("web1", "10.77.0.21", OsRelease.DEBIAN_12)));
    Plan plan = Planner.plan(Validator.standard().validate(topology).requireValid());
    Path root = Plans.unpack(plan, Files.createTempDirectory("mount-texts"));
    Path units = root.resolve("etc/systemd/system");
    String unit = UnitName.mount(AbsolutePath.of(where)).value();
    String shown = SystemdView.of(units, List.of(units.resolve(unit)));
    List<String> lines =
        Arrays.asList(shown.substring(shown.indexOf("-> Unit " + unit + ":")).split("\n", -1));
    assertEquals(where, value(lines, "Where: "));
    assertEquals(what, value(lines, "What: "));
    assertEquals("bind," + option, value(lines, "Options: "));
    assertFalse(Files.exists(Path.of("CANARY")), "a text was run");
  }

  private static String value(List<String> lines, String key) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> line.startsWith(key))
        .findFirst()
        .orElse(key + "is not shown")
        .substring(key.length());
  }
}
