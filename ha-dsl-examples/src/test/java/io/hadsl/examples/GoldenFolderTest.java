package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison itself must not pass on what differs. */
final class GoldenFolderTest {

  @TempDir Path folder = Path.of("set by JUnit");

  private static GeneratedFile text(String path, String text) {
    return GeneratedFile.text(path, text, Origin.NONE);
  }

  private static FileTree tree(GeneratedFile... files) {
    FileTree.Builder tree = FileTree.builder();
    List.of(files).forEach(tree::add);
    return tree.build();
  }

  @Test
  void whatWasRewrittenIsTheSame() throws IOException {
    FileTree tree =
        tree(text("a/b", "one\n"), GeneratedFile.executable("a/run", "two\n", Origin.NONE));
    GoldenFolder golden = GoldenFolder.at(folder);
    Files.writeString(folder.resolve("old"), "gone", StandardCharsets.UTF_8);
    golden.rewrite(tree);
    assertEquals(List.of(), golden.differences(tree));
  }

  @Test
  void anyDifferenceIsSeen() throws IOException {
    GoldenFolder golden = GoldenFolder.at(folder);
    golden.rewrite(
        tree(
            text("changed", "one\ntwo\n"),
            text("mode", "#!/bin/sh\n"),
            text("newline", "end\n"),
            text("removed", "")));
    FileTree now =
        tree(
            text("added", ""),
            text("changed", "one\n2\n"),
            GeneratedFile.executable("mode", "#!/bin/sh\n", Origin.NONE),
            text("newline", "end"));
    assertEquals(
        List.of(
            "added: is made, but not committed",
            "changed:2\n  - two\n  + 2",
            "mode: mode 644 is committed, 755 is made",
            "newline:1\n  - end\n  + end(no newline)",
            "removed: is committed, but not made"),
        golden.differences(now));
  }
}
