package io.hadsl.testkit.lab;

import java.time.Duration;
import org.junit.jupiter.api.function.Executable;

/** Waits for what takes its time on real machines. */
public final class Eventually {

  private static final Duration BETWEEN = Duration.ofMillis(500);

  private Eventually() {}

  /**
   * Tries until nothing is thrown any more, twice a second.
   *
   * @param within how long to try
   * @param attempt asserts what should be
   * @throws Throwable what the last attempt threw, if the time is up
   */
  public static void eventually(Duration within, Executable attempt) throws Throwable {
    long end = System.nanoTime() + within.toNanos();
    while (true) {
      try {
        attempt.execute();
        return;
      } catch (AssertionError | RuntimeException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
      Thread.sleep(BETWEEN.toMillis());
    }
  }
}
