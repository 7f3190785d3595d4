package io.hadsl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologySource;
import io.hadsl.core.validation.FindingFormatter;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the README's Java, and compares what it says the program prints. */
final class ReadmeTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  @TempDir Path classes = Path.of("set by JUnit");

  private final Path page = Snippets.project().resolve("README.md");

  @Test
  void theFindingIsPrintedAsShown() throws IOException, ReflectiveOperationException {
    List<String> names = new ArrayList<>();
    ClassLoader readme = Snippets.compile(page, classes, names);
    assertEquals(List.of("Shop", "Emit"), names);
    TopologySource shop =
        (TopologySource) readme.loadClass("Shop").getDeclaredConstructor().newInstance();
    Topology topology = shop.topology(Parameters.none());
    ValidationReport report = Validator.standard().validate(topology);
    String finding = FindingFormatter.plain().format(report.findings());
    assertTrue(Files.readString(page).contains("$ ./ha-dsl check Shop.java\n" + finding), finding);
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    Matcher link = LINK.matcher(Files.readString(page));
    List<String> missing = new ArrayList<>();
    while (link.find()) {
      if (!Files.exists(Snippets.project().resolve(link.group(1)))) {
        missing.add(link.group(1));
      }
    }
    assertEquals(List.of(), missing);
  }
}
