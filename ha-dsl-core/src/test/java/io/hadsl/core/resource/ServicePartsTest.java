package io.hadsl.core.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ServicePartsTest {

  private record Files(String text) {}

  private record Others(String text) {}

  private static ResourceSink sink(ServiceParts parts) {
    return new ResourceSink(new ResourcePool(), parts);
  }

  @Test
  void whatTheFirstInstanceMadeServesTheOthers() {
    ServiceParts parts = new ServiceParts();
    Files first = sink(parts).ofService(Files.class, () -> new Files("made"));

    assertSame(first, sink(parts).ofService(Files.class, () -> new Files("made")));
    assertEquals(new Others("too"), sink(parts).ofService(Others.class, () -> new Others("too")));
    assertNotSame(first, sink(new ServiceParts()).ofService(Files.class, () -> new Files("made")));
  }

  @Test
  void aResourceIsNoKind() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                sink(new ServiceParts()).ofService(OsPackage.class, () -> new OsPackage("nginx")));
    assertEquals(
        "ofService(OsPackage.class, ...): a service has one of each kind; give a record of your own, with the"
            + " OsPackage in it",
        refusal.getMessage());
  }
}
