package io.hadsl.core.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedFileTest {

  @Test
  void equalsByBytes() {
    GeneratedFile one = GeneratedFile.text("a", "text", Origin.NONE);
    GeneratedFile same = new GeneratedFile("a", 0644, new byte[] {'t', 'e', 'x', 't'}, Origin.NONE);
    assertEquals(one, same);
    assertEquals(one.hashCode(), same.hashCode());
    assertNotEquals(one, GeneratedFile.text("a", "other", Origin.NONE));
    assertNotEquals(one, GeneratedFile.executable("a", "text", Origin.NONE));
    assertNotEquals(one, GeneratedFile.text("a", "text", Trees.COMBO));
  }

  @Test
  void isImmutable() {
    byte[] given = {1, 2};
    GeneratedFile file = new GeneratedFile("a", 0600, given, Origin.NONE);
    given[0] = 9;
    file.content()[1] = 9;
    assertArrayEquals(new byte[] {1, 2}, file.content());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 0044, 01755, 010644, -1})
  void refusesModesThatCannotBeReadOrAreMoreThanPermissions(int mode) {
    byte[] none = {};
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> new GeneratedFile("a", mode, none, Origin.NONE));
    assertTrue(e.toString().contains("0644"), e.toString());
  }

  @Test
  void refusesTextThatWouldBeSilentlyChanged() {
    assertThrows(
        IllegalArgumentException.class, () -> GeneratedFile.text("a", "x\ud800y", Origin.NONE));
  }

  @Test
  void showsWhereItComesFrom() {
    assertEquals(
        "a (0755, 2 bytes, from service(combo) (PublikHa.java:27))",
        GeneratedFile.executable("a", "ab", Trees.COMBO).toString());
    assertEquals("the whole topology", Origin.NONE.toString());
  }
}
