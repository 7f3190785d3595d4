package io.hadsl.proof.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RedisTest {

  /** As Redis 8.0.2 of Debian 13 logged it. */
  private static final String LOG =
      """
      13664:C 23 Nov 2026 11:46:09.661 * Configuration loaded
      13664:M 23 Nov 2026 11:46:09.662 * Running mode=standalone, port=0.
      13664:M 23 Nov 2026 11:46:09.662 # Unresolved Configuration(s) Detected:
      13664:M 23 Nov 2026 11:46:09.662 # >>> 'no-such-directive 1'
      """;

  @Test
  void whatRedisEightTakesForTheSettingOfAModuleIsSeen() {
    assertEquals(List.of("no-such-directive 1"), Redis.unknown(LOG));
    assertEquals(List.of(), Redis.unknown("7:C * Configuration loaded\n7:M # Failed opening\n"));
  }
}
