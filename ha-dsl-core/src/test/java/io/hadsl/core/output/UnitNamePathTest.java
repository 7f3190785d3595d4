package io.hadsl.core.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of systemd units hold backslashes; nothing else in a tree may. */
class UnitNamePathTest {

  @Test
  void anEscapedUnitNameIsAFileName() {
    String path = "hosts/web1/systemd/etc/systemd/system/srv-two\\x2dwords.mount";

    FileTree tree = FileTree.builder().add(GeneratedFile.text(path, "", Origin.NONE)).build();

    assertEquals(path, tree.files().get(0).path());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\b", "..\\x", "a\\x2", "a\\x2g", "a\\X2d", "a\\", "\\..\\etc"})
  void anyOtherBackslashIsRefused(String path) {
    FileTree.Builder tree = FileTree.builder();
    GeneratedFile file = GeneratedFile.text(path, "", Origin.NONE);

    assertThrows(IllegalArgumentException.class, () -> tree.add(file));
  }
}
