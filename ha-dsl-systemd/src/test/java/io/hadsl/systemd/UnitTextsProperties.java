package io.hadsl.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.resource.UnitDocument;
import io.hadsl.core.value.AbsolutePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What systemd itself shows of a unit, once it is loaded, is what was written into it. */
class UnitTextsProperties {

  @Provide
  Arbitrary<List<String>> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "'",
            "\"",
            "\\",
            "\\x41",
            "\\n",
            "$",
            "$$",
            "${HOME}",
            "$(touch CANARY)",
            "`touch CANARY`",
            "%",
            "%n",
            "%%",
            "%h",
            "#{x}",
            "!",
            ";",
            "#",
            "[Service]",
            "=",
            "-",
            "--",
            "@",
            "+",
            ":",
            "|",
            "*",
            "?",
            "~",
            "a",
            " ",
            "é",
            "\u65e5",
            "\ud83d\ude00");
    // Blanks at the ends are cut from every value (systemd.syntax(7)), so these stand inside.
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(list -> "<" + String.join("", list) + ">")
        .list()
        .uniqueElements()
        .ofMinSize(5)
        .ofMaxSize(30);
  }

  @Property(tries = 15)
  void systemdShowsWhatWasWritten(@ForAll("hostile") List<String> texts) throws IOException {
    Path folder = Files.createTempDirectory("unit-texts");
    Path canary = folder.resolve("canary");
    List<Path> units = new ArrayList<>();
    Map<String, String> expected = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).replace("CANARY", canary.toString());
      String unit = "text" + i + ".service";
      AbsolutePath path = AbsolutePath.of("/srv/" + text.replace('/', '_'));
      UnitDocument document =
          UnitDocument.builder()
              .section("Unit")
              .text("Description", text)
              .paths("RequiresMountsFor", List.of(path))
              .section("Service")
              .command("ExecStart", List.of("/bin/echo", text))
              .build();
      Files.writeString(folder.resolve(unit), document.print());
      units.add(folder.resolve(unit));
      expected.put("-> Unit " + unit + ":", text + "\n" + path);
    }
    Map<String, String> shown = shown(SystemdView.of(folder, units));
    expected.forEach((unit, text) -> assertEquals(text, shown.get(unit), unit));
    assertFalse(Files.exists(canary), "a text was run");
    assertTrue(expected.size() >= 5, "units were looked at");
  }

  /** Description and path of each unit, as systemd holds them. */
  private static Map<String, String> shown(String output) {
    Map<String, String> all = new LinkedHashMap<>();
    String unit = "";
    for (String line : output.lines().map(String::strip).toList()) {
      if (line.startsWith("-> Unit ")) {
        unit = line;
      } else if (line.startsWith("Description: ")) {
        all.put(unit, line.substring(13));
      } else if (line.startsWith("RequiresMountsFor: /srv/") && line.endsWith(" (origin-file)")) {
        all.merge(unit, line.substring(19, line.length() - 14), (text, path) -> text + "\n" + path);
      }
    }
    return all;
  }
}
