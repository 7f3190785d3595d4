package io.hadsl.examples.literal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.examples.Example;
import io.hadsl.examples.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules against reality: the references as written, and as our examples have them. */
class LiteralReferencesTest {

  private static final Path DOCUMENT = Path.of("../docs/reference-systems.md");

  @Test
  void theDocumentListsWhatIsFoundInNextcloudAsWritten() throws IOException {
    assertEquals(
        String.join("\n", rows(LiteralNextcloud.topology())),
        String.join("\n", listed("### Found in the Nextcloud reference as written")));
  }

  @Test
  void theDocumentListsWhatIsFoundInPublikAsWritten() throws IOException {
    assertEquals(
        String.join("\n", rows(LiteralPublik.topology())),
        String.join("\n", listed("### Found in the Publik reference as written")));
  }

  static List<Example> examples() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void nothingIsLeftInTheExamplesButWhatIsAcknowledged(Example example) {
    ValidationReport report =
        Validator.standard().validate(example.source().get().topology(Parameters.none()));
    assertEquals(List.of(), report.findings());
  }

  /** One row for each rule: what it found, and about which elements. */
  private static List<String> rows(Topology topology) {
    Map<String, List<String>> elements = new LinkedHashMap<>();
    for (Finding finding : Validator.standard().validate(topology).findings()) {
      String rule = finding.rule();
      elements
          .computeIfAbsent(
              "| [" + rule + "](rules/" + rule + ".md) | " + finding.severity() + " | ",
              key -> new ArrayList<>())
          .add(finding.subject().name());
    }
    assertTrue(elements.size() > 5, "the rule book finds next to nothing");
    List<String> rows = new ArrayList<>();
    elements.forEach(
        (rule, subjects) ->
            rows.add(rule + String.join(", ", subjects.stream().distinct().toList())));
    return rows;
  }

  /** The rows of the table below a heading, without their last column, which is for people. */
  private static List<String> listed(String heading) throws IOException {
    String text = Files.readString(DOCUMENT);
    int start = text.indexOf(heading + "\n");
    assertTrue(start >= 0, () -> DOCUMENT + " has no heading " + heading);
    List<String> rows = new ArrayList<>();
    for (String line : text.substring(start).lines().skip(1).toList()) {
      if (line.startsWith("#")) {
        break;
      }
      if (line.startsWith("| [")) {
        rows.add(line.substring(0, line.lastIndexOf(" | ", line.length() - 3)));
      }
    }
    return rows;
  }
}
