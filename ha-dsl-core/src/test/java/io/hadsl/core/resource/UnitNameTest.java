package io.hadsl.core.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.programs.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnitNameTest {

  @Test
  void aMountUnitIsNamedAfterItsMountPoint() {
    assertEquals("srv-nfs.mount", UnitName.mount(AbsolutePath.of("/srv/nfs")).value());
    assertEquals("-.mount", UnitName.mount(AbsolutePath.ROOT).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/srv/nfs",
        "/srv/next-cloud",
        "/a b",
        "/.hidden/x",
        "/srv/é",
        "/a_b:c.d",
        "/srv/100%",
        "/x\\y"
      })
  void systemdEscapesTheSame(String path) {
    Programs.require("systemd-escape", "systemd");
    assertEquals(
        Programs.run("systemd-escape", "--path", "--suffix=mount", path).output().strip(),
        UnitName.mount(AbsolutePath.of(path)).value());
  }

  @Test
  void aMountPointWhoseUnitSystemdCouldNotNameIsRefused() {
    AbsolutePath longest = AbsolutePath.of("/srv/" + "x".repeat(208) + "/é é");
    String unit = UnitName.mount(longest).value();
    // What OnFailure=remount@%n.service of that unit names: no name is longer (systemd.unit(5)).
    assertEquals(255, ("remount@" + unit + ".service").length());
    AbsolutePath longer = AbsolutePath.of(longest.value() + "x");
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> UnitName.mount(longer));
    String told = String.valueOf(refused.getMessage());
    assertTrue(told.contains("at most 233"), told);
  }

  @Test
  void aNameWithoutATypeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> UnitName.of("combo"));
    assertThrows(IllegalArgumentException.class, () -> UnitName.of("a/b.service"));
    assertThrows(IllegalArgumentException.class, () -> UnitName.of("a b.service"));
  }
}
