package io.hadsl.core.output;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTreeTest {

  @Test
  void sortsByPath() {
    FileTree tree = Trees.of("b", "", "a/c", "", "a-b", "", "a/b", "");
    List<String> paths = tree.files().stream().map(GeneratedFile::path).toList();
    assertEquals(List.of("a-b", "a/b", "a/c", "b"), paths);
    assertTrue(tree.get("a/b").isPresent());
    assertFalse(tree.get("a").isPresent());
  }

  @Test
  void doesNotDependOnTheOrderOfAdding() {
    assertEquals(Trees.of("a", "1", "b", "2"), Trees.of("b", "2", "a", "1"));
    assertNotEquals(Trees.of("a", "1"), Trees.of("a", "2"));
  }

  @Test
  void aBuilderThatGoesOnDoesNotChangeWhatItBuilt() {
    FileTree.Builder builder = FileTree.builder().add(GeneratedFile.text("a", "", Origin.NONE));
    FileTree tree = builder.build();
    builder.add(GeneratedFile.text("b", "", Origin.NONE));
    assertEquals(1, tree.files().size());
    assertFalse(tree.get("b").isPresent());
  }

  @Test
  void mergeHoldsTheFilesOfAll() {
    assertEquals(
        Trees.of("a", "1", "b", "2"), FileTree.merge(Trees.of("b", "2"), Trees.of("a", "1")));
    assertEquals(Trees.of(), FileTree.merge());
  }

  @Test
  void refusesDuplicatesAndNamesBothOrigins() {
    FileTree one = Trees.of("site.pp", "1");
    Origin other = new Origin("service(wcs)", "Other.java:3");
    FileTree two = FileTree.builder().add(GeneratedFile.text("site.pp", "1", other)).build();
    Exception e = assertThrows(IllegalArgumentException.class, () -> FileTree.merge(one, two));
    assertTrue(e.toString().contains(Trees.COMBO.toString()), e.toString());
    assertTrue(e.toString().contains(other.toString()), e.toString());
  }

  @Test
  void refusesAFileThatIsAlsoAFolder() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> Trees.of("a/b/c/d", "", "a/b-c", "", "a/b", ""));
    assertTrue(e.toString().contains("a/b is a file and also the folder"), e.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "a//b",
        "a/",
        "./a",
        "a/.",
        "..",
        "../a",
        "a/../b",
        "a\\b",
        "a\nb",
        "a\u0000",
        "a\u007f",
        "a\u0085",
        "\ud800",
        "a\udc00b",
        "manifest.json",
        ".ha-dsl",
        ".ha-dsl/journal",
        "manifest.json/a"
      })
  void refusesPathsThatCouldLeaveOrMislead(String path) {
    assertThrows(IllegalArgumentException.class, () -> Trees.of(path, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ".gitignore", "...", "a b", "sub/manifest.json", "é/\ud83d\ude00"})
  void acceptsOrdinaryPaths(String path) {
    assertDoesNotThrow(() -> Trees.of(path, ""));
  }

  @Test
  void refusesNamesThatNoFileSystemTakes() {
    assertDoesNotThrow(() -> Trees.of("x/" + "a".repeat(255), ""));
    assertThrows(IllegalArgumentException.class, () -> Trees.of("x/" + "a".repeat(256), ""));
    // 128 letters of two bytes each.
    assertThrows(IllegalArgumentException.class, () -> Trees.of("é".repeat(128) + "/x", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "etc/app.conf, etc/App.conf",
    "etc/APP.conf, etc/App.conf",
    "etc/app/one, etc/App/two",
    "etc/app, etc/App/two",
    "etc/App, etc/app/two",
    "etc/É, etc/é",
  })
  void refusesPathsThatDifferByCaseOnly(String one, String other) {
    OutputException e = assertThrows(OutputException.class, () -> Trees.of(one, "", other, ""));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(" differ by the case of letters only: on "), message);
    assertTrue(message.contains("\n  " + one + " comes from " + Trees.COMBO + "\n"), message);
    assertTrue(message.contains("\n  " + other + " comes from " + Trees.COMBO + "\n"), message);
    assertTrue(message.endsWith("\nfix: give one another name"), message);
  }

  @Test
  void twoTreesMayNotDifferByCaseOnlyEither() {
    FileTree one = Trees.of("etc/App/one", "");
    FileTree two = Trees.of("etc/app/two", "");
    assertThrows(OutputException.class, () -> FileTree.merge(one, two));
    assertEquals(2, FileTree.merge(one, Trees.of("etc/App/two", "")).files().size());
  }
}
