package io.hadsl.proof.witness;

import io.hadsl.proof.SmallTree;
import io.hadsl.proof.catalog.SmallCatalogs;
import io.hadsl.proof.reader.Material;
import io.hadsl.proof.tree.EmittedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Catalogs written by hand, for witnesses to look at. */
final class SmallScene {

  private SmallScene() {}

  /** Two nodes with these catalogs, and what was asked for. */
  static Scene of(Path folder, String topology, SmallCatalogs catalogs) throws IOException {
    SmallTree tree = new SmallTree().with("puppet/manifests/site.pp", "# site\n");
    if (!topology.isEmpty()) {
      tree.with("topology.json", topology);
    }
    EmittedTree emitted = EmittedTree.read(tree.in(folder.resolve("out")));
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    return new Scene(Material.of(emitted, scratch).with(catalogs.in(emitted)));
  }

  /** What a witness says. */
  static List<String> messages(Witness witness, Scene scene) throws IOException {
    return witness.look(scene).stream()
        .map(each -> each.place().name() + " " + each.message())
        .toList();
  }
}
