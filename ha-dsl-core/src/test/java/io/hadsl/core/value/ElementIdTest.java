package io.hadsl.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementIdTest {

  private static final ElementId JOB =
      ElementId.of("service", "wcs").child("cron", "/etc/cron.d/wcs");

  @Test
  void partsAndTextMakeTheSameId() {
    assertSame("node(web1)", ElementId.of("node", "web1"));
    assertSame("service(wcs).cron(/etc/cron.d/wcs)", JOB);
    assertSame("a(é)(b).c(d)", ElementId.of("a", "é)(b").child("c", "d"));
  }

  private static void assertSame(String text, ElementId id) {
    assertEquals(text, id.path());
    assertEquals(new ElementId(text), id);
    assertEquals(id, new ElementId(text));
    assertEquals(new ElementId(text).hashCode(), id.hashCode());
    assertEquals(new ElementId(text).kind(), id.kind());
    assertEquals(new ElementId(text).name(), id.name());
  }

  @Test
  void idsDifferInEveryPart() {
    assertNotEquals(ElementId.of("node", "a"), ElementId.of("node", "b"));
    assertNotEquals(ElementId.of("node", "a"), ElementId.of("group", "a"));
    assertNotEquals(ElementId.of("service", "a").child("cron", "x"), JOB);
    assertNotEquals(ElementId.of("service", "wcs"), JOB);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "node", "(web1)", "node(web1", "node(web1]"})
  void otherTextsAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new ElementId(text));
  }
}
