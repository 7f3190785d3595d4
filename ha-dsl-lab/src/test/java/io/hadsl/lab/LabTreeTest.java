package io.hadsl.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.LabException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabTreeTest {

  /** What the lxc backend writes, as the examples' tests hold it. */
  private static final Path NEXTCLOUD = Path.of("../ha-dsl-examples/src/test/golden/nextcloud");

  @TempDir private Path folder;

  @Test
  void readsMachinesFromTheEmittedScript() {
    LabTree tree = LabTree.read(NEXTCLOUD);

    assertEquals("10.77.0.1/24", tree.address());
    assertEquals("control", tree.control());
    assertEquals(List.of("revproxy", "app1", "app2", "db", "cache"), tree.agents());
    LabTree.Node app1 = tree.nodes().get(2);
    assertEquals(new LabTree.Node("app1", "bookworm", "app1", "10.77.0.12"), app1);
    assertTrue(tree.hosts().contains("10.77.0.12 app1\n"), tree.hosts());
    assertTrue(Files.exists(tree.config(app1)));
  }

  @Test
  void saysWhichBackendIsMissing() {
    LabException thrown = assertThrows(LabException.class, () -> LabTree.read(folder));
    assertTrue(String.valueOf(thrown.getMessage()).contains("backend lxc"), thrown::getMessage);
  }

  @Test
  void passesOnWhyMachinesCannotShareANetwork() {
    Folders.write(folder.resolve("provision/lxc/up.sh"), "PROBLEM='too far apart'\n");
    LabException thrown = assertThrows(LabException.class, () -> LabTree.read(folder));
    assertEquals("too far apart", thrown.getMessage());
  }
}
