package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.cli.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in a backend of a person's own are theirs, and its class is named. */
class OwnBackendTest {

  private static final String SOURCE =
      """
      import io.hadsl.core.backend.*;
      import io.hadsl.core.output.*;
      import io.hadsl.core.plan.*;

      public class Lists implements Backend {
        public String id() { return "lists"; }
        public FileTree render(Plan plan, RenderContext context) { return FileTree.builder().build(); }
        public String summary() { return "lists"; }
        public String runbook(Plan plan) { return "read them"; }
        public Purpose purpose() { return Purpose.PARTS; }
      }
      """;

  @TempDir private Path folder;

  private Run run(String source, String... command) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve("io.hadsl.core.backend.Backend"), "Lists\n");
    Path file = Files.writeString(folder.resolve("Lists.java"), source);
    String[] javac = {
      "-cp",
      System.getProperty("java.class.path"),
      "-d",
      folder.toString(),
      "-proc:none",
      file.toString()
    };
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, javac));
    return Run.of(command);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "return \"lists\"; } public F | return null; } public F | class Lists: id() gave null: return"
            + " lower-case words with hyphens",
        "return \"lists\"; } public F | return \"Lists\"; } public F | class Lists: id() gave \"Lists\":"
            + " return lower-case words with hyphens, such as \"cloud-init\"",
        "return \"lists\"; } public F | return \"shell\"; } public F | class Lists: id() gave \"shell\","
            + " which io.hadsl.shell.ShellBackend has already: return another",
        "FileTree.builder().build() | null | class Lists: render(...) gave null: return"
            + " FileTree.builder().build() where there are no files",
        "FileTree.builder().build() | context.renderNodes(plan, node -> null) | class Lists: the files of"
            + " a node gave null: return List.of() where there are none",
        "\"read them\" | null | class Lists: runbook(...) gave null: return an empty text to say nothing",
        "Purpose.PARTS | null | class Lists: purpose() gave null: return one of Purpose",
        "public String id() | static int x = 1 / 0; public String id() | a class that a file in"
            + " META-INF/services names cannot be used: io.hadsl.core.backend.Backend: Provider Lists"
            + " could not be instantiated",
      })
  void whatItMayNotGiveIsToldWithItsName(String before, String after, String told)
      throws IOException {
    String source = SOURCE.replace("\n  public", " public").replace(before, after);
    String out = folder.resolve("out").toString();
    Run run = run(source, "synth", "publik", "-o", out, "-b", "lists", "-c", folder.toString());
    assertEquals("ha-dsl: " + told, run.err().lines().findFirst().orElse(""));
    assertEquals(Failure.USAGE, run.exitCode());
  }
}
