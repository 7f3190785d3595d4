package io.hadsl.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "relative",
        "/a/",
        "/a//b",
        "/a/./b",
        "/a/../b",
        "/a\nb",
        "/a\0b",
        "/a\u2028b"
      })
  void pathsOutOfNormalFormAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> AbsolutePath.of(text));
  }

  /** Of two that look the same one cannot be said. */
  @Test
  void pathsHaveComposedCharacters() {
    assertEquals("/srv/caf\u00e9", AbsolutePath.of("/srv/caf\u00e9").value());
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> AbsolutePath.of("/srv/cafe\u0301"));
    assertTrue(
        refused.toString().endsWith("another would look the same: write \"/srv/caf\\u00e9\""),
        refused::toString);
  }

  @Test
  void aPathIsWithinItselfAndItsParentsInWholeSegments() {
    AbsolutePath path = AbsolutePath.of("/srv/nfs/x");
    assertTrue(path.isWithin(path));
    assertTrue(path.isWithin(AbsolutePath.of("/srv/nfs")));
    assertTrue(path.isWithin(AbsolutePath.ROOT));
    assertFalse(AbsolutePath.of("/srv/nfsx").isWithin(AbsolutePath.of("/srv/nfs")));
    assertFalse(AbsolutePath.of("/srv").isWithin(path));
  }

  @Test
  void aPathMovesBelowAnother() {
    assertEquals(
        AbsolutePath.of("/srv/nfs/etc/wcs"),
        AbsolutePath.of("/etc/wcs").below(AbsolutePath.of("/srv/nfs")));
    assertEquals(AbsolutePath.of("/etc/wcs"), AbsolutePath.of("/etc/wcs").below(AbsolutePath.ROOT));
    assertEquals(AbsolutePath.of("/srv"), AbsolutePath.ROOT.below(AbsolutePath.of("/srv")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.1", "255.255.255.255", "::", "::1", "fd00::21", "1:2:3:4:5:6:7:8", "1::8"})
  void addressesAreTaken(String text) {
    assertEquals(text, IpAddress.of(text).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0",
        "10.0.0.256",
        "01.0.0.1",
        "web1",
        ":",
        "1:::8",
        "1:2:3:4:5:6:7:8:9",
        "g::1",
        "12345::",
        "1::2::3"
      })
  void textsThatAreNoAddressesAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> IpAddress.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"WEB1", "-web", "web-", "web_1", "a..b", "", "x.", "naïve"})
  void textsThatAreNoHostNamesAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> HostName.of(text));
  }

  @Test
  void numbersOutOfRangeNameTheRange() {
    String message = assertThrows(IllegalArgumentException.class, () -> Port.of(0)).getMessage();
    assertEquals("port 0 is out of range: use 1 to 65535", message);
    assertThrows(IllegalArgumentException.class, () -> Port.of(65536));
    assertThrows(IllegalArgumentException.class, () -> Uid.of(-1));
  }

  @Test
  void aControlCharacterIsNamedWithItsPlace() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Texts.line("comment", "ab\ncd"))
            .getMessage();
    assertEquals(
        "comment \"ab\\u000acd\" holds the character U+000A at position 3, which no target can carry: remove it",
        message);
    assertThrows(
        IllegalArgumentException.class, () -> Texts.block("text", "lone \ud800 surrogate"));
    assertEquals("a\n\tb", Texts.block("text", "a\n\tb"));
  }

  @Test
  void placesAreOutsideEquality() {
    DeclaredAt here = DeclaredAt.of(new SourceLocation("A.java", 1));
    DeclaredAt there = DeclaredAt.of(new SourceLocation("B.java", 2));
    assertEquals(here, there);
    assertEquals(here.hashCode(), there.hashCode());
    assertEquals("A.java:1", here.toString());
  }

  @Test
  void secretsHaveDistinctFlatKeys() {
    assertEquals("publik__combo__db", SecretRef.passwordFrom("publik/combo/db").key());
    assertThrows(IllegalArgumentException.class, () -> new SecretRef("publik__combo"));
    assertThrows(IllegalArgumentException.class, () -> new SecretRef("../etc/shadow"));
    assertThrows(IllegalArgumentException.class, () -> new SecretRef("a//b"));
  }

  @Test
  void sizesAndModesReadAsPeopleWriteThem() {
    assertEquals("32 GiB", DataSize.gib(32).toString());
    assertEquals("1536 MiB", DataSize.mib(1536).toString());
    assertEquals("0640", FileMode.of(0640).toString());
    assertThrows(IllegalArgumentException.class, () -> FileMode.of(010000));
    for (int decimal : new int[] {600, 640, 644, 660, 664, 700, 711, 750, 755, 770, 775, 777}) {
      assertThrows(IllegalArgumentException.class, () -> FileMode.of(decimal), "" + decimal);
    }
    for (int octal :
        new int[] {0, 0400, 0440, 0620, 0644, 0711, 0755, 01733, 01777, 02775, 04755}) {
      assertEquals(octal, FileMode.of(octal).bits());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fd00:0:0:0:0:0:0:21, fd00::21",
    "fd00:0:0::21, fd00::21",
    "0:0:0:0:0:0:0:1, ::1",
    "0:0:0:0:0:0:0:0, ::",
    "1:0:0:0:0:0:0:0, 1::",
    "2001:0db8:0:0001:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1"
  })
  void anAddressHasOneSpelling(String written, String canonical) {
    assertEquals(canonical, IpAddress.of(written).value());
    assertEquals(IpAddress.of(canonical), IpAddress.of(written));
  }
}
