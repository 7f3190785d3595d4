package io.hadsl.proof.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.programs.Programs;
import io.hadsl.proof.SmallTree;
import io.hadsl.proof.catalog.SmallCatalogs;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.tree.EmittedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PhpFpmTest {

  private static final String POOL =
      """
      [app]
      user = nobody-has-this-name
      group = nobody-has-this-name
      listen = /run/php/app.sock
      listen.owner = nobody-has-this-name
      listen.group = nor-this
      pm = static
      pm.max_children = 2
      """;

  @TempDir Path folder = Path.of("set by JUnit");

  private List<Complaint> read(String pool) throws IOException {
    Path root = Files.createTempDirectory(folder, "pool");
    EmittedTree tree =
        EmittedTree.read(
            new SmallTree().with("puppet/manifests/site.pp", "# site\n").in(root.resolve("out")));
    SmallCatalogs catalogs =
        new SmallCatalogs()
            .add(
                "web1",
                "profile::php",
                "File[/etc/php/8.2/fpm/pool.d/app.conf]",
                "ensure",
                "file",
                "content",
                pool);
    Path scratch = Files.createDirectory(root.resolve("scratch"));
    List<Task> tasks = new PhpFpm().tasks(Material.of(tree, scratch).with(catalogs.in(tree)));
    assertEquals(1, tasks.size());
    return tasks.get(0).work().read();
  }

  @Test
  void aPoolMayBelongToAnAccountThatIsOnItsNodeOnly() throws IOException {
    Programs.require("php-fpm8.2", "php8.2-fpm");
    assertEquals(List.of(), read(POOL));
    List<Complaint> refused = read(POOL.replace("static", "sometimes"));
    assertTrue(refused.toString().contains("line 7"), refused.toString());
  }
}
