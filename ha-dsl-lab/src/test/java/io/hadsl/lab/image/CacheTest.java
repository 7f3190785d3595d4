package io.hadsl.lab.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

  @TempDir private Path folder;
  private final AtomicInteger made = new AtomicInteger();

  private void make(Path part) {
    assertFalse(Files.exists(part.resolve("file")), "what a killed run left");
    Folders.write(part.resolve("file"), "made " + made.incrementAndGet());
  }

  @Test
  void makesEachRecipeOnce() {
    Cache cache = new Cache(folder);
    Path first = cache.get("image", "one", this::make);
    assertEquals(first, cache.get("image", "one", this::make));
    assertNotEquals(first, cache.get("image", "two", this::make));
    assertNotEquals(first, cache.get("packages", "one", this::make));
    assertEquals(3, made.get());
  }

  @Test
  void whatFailedHalfWayIsMadeAnew() {
    Cache cache = new Cache(folder);
    assertThrows(
        LabException.class,
        () ->
            cache.get(
                "image",
                "one",
                part -> {
                  make(part);
                  throw new LabException("no more disk");
                }));
    Path wanted = cache.get("image", "one", this::make);
    assertEquals(2, made.get());
    assertEquals("made 2", assertReadable(wanted.resolve("file")));
  }

  private static String assertReadable(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
