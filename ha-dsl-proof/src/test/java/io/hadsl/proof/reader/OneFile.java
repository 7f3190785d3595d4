package io.hadsl.proof.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.proof.SmallTree;
import io.hadsl.proof.catalog.SmallCatalogs;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.tree.EmittedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The only file that the only node of a topology will have. */
final class OneFile {

  private OneFile() {}

  /** What a reader says of it. */
  static List<Complaint> read(Reader reader, Path folder, String path, String text)
      throws IOException {
    Path root = Files.createTempDirectory(folder, "one-file");
    EmittedTree tree =
        EmittedTree.read(
            new SmallTree().with("puppet/manifests/site.pp", "# site\n").in(root.resolve("out")));
    SmallCatalogs catalogs =
        new SmallCatalogs()
            .add("node", "profile::only", "File[" + path + "]", "ensure", "file", "content", text);
    Path scratch = Files.createDirectory(root.resolve("scratch"));
    List<Task> tasks = reader.tasks(Material.of(tree, scratch).with(catalogs.in(tree)));
    assertEquals(1, tasks.size());
    return tasks.get(0).work().read();
  }
}
