package io.hadsl.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.output.OutputException;
import io.hadsl.proof.report.ProofReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proved is what was emitted. */
final class ListedFilesTest {

  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void aFileThatWasEditedByHandIsNamed() throws IOException {
    new SmallTree().with("notes.txt", "one\n").with("plan.txt", "two\n").in(folder);
    Files.writeString(folder.resolve("plan.txt"), "three\n");
    ProofReport report = Proof.of(folder).run();
    assertEquals(
        List.of("manifest plan.txt was edited by hand since ha-dsl wrote it"),
        report.complaints().stream()
            .map(each -> each.reader() + " " + each.place() + " " + each.message())
            .toList());
    assertEquals(List.of("notes.txt", "plan.txt"), report.unread());
  }

  @Test
  void aFileThatIsGoneIsNamed() throws IOException {
    new SmallTree().with("notes.txt", "one\n").in(folder);
    Files.delete(folder.resolve("notes.txt"));
    assertEquals("is missing", Proof.of(folder).run().complaints().get(0).message());
  }

  @Test
  void aDirectoryOfSomebodyElsesIsRefused() {
    OutputException refused = assertThrows(OutputException.class, () -> Proof.of(folder).run());
    assertTrue(
        String.valueOf(refused.getMessage())
            .startsWith(folder + " has no manifest.json, so ha-dsl did not write it: name a"),
        refused::getMessage);
  }
}
