package io.hadsl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of dependencies leaves out no program that tests need. */
final class DependenciesPageTest {

  @Test
  void everyProgramOfTheTestsHasARow() throws IOException {
    Path project = Snippets.project();
    List<String> rows =
        Files.readAllLines(project.resolve("docs/dependencies.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    List<String> missing = new ArrayList<>();
    int seen = 0;
    for (String line : Files.readAllLines(project.resolve("checks/debian-packages.txt"))) {
      if (!line.startsWith("#")) {
        String program = line.split(" +", 3)[1];
        if (rows.stream().noneMatch(row -> row.contains("`" + program + "`"))) {
          missing.add(program);
        }
        seen++;
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(seen > 20, "programs seen: " + seen);
  }
}
