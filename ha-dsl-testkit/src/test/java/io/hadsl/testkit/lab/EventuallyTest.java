package io.hadsl.testkit.lab;

import static io.hadsl.testkit.lab.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class EventuallyTest {

  @Test
  void triesUntilTheAssertionHolds() throws Throwable {
    AtomicInteger tries = new AtomicInteger();
    eventually(Duration.ofSeconds(30), () -> assertEquals(3, tries.incrementAndGet()));
    assertEquals(3, tries.get());
  }

  @Test
  void throwsWhatWasSaidLast() {
    AtomicInteger tries = new AtomicInteger();
    AssertionFailedError last =
        assertThrows(
            AssertionFailedError.class,
            () ->
                eventually(Duration.ofMillis(1), () -> assertEquals(-1, tries.incrementAndGet())));
    assertEquals("expected: <-1> but was: <" + tries.get() + ">", last.getMessage());
  }
}
