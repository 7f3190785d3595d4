package io.hadsl.export;

import io.hadsl.export.Code.Text;
import java.time.Duration;

/** Durations in the largest unit that they are whole in. */
final class Durations {

  private Durations() {}

  static Code of(Duration duration) {
    long seconds = duration.getSeconds();
    int nanos = duration.getNano();
    if (nanos % 1_000_000 != 0) {
      return Code.on(Duration.class, "ofSeconds", number(seconds), number(nanos));
    } else if (nanos != 0) {
      return Code.on(Duration.class, "ofMillis", number(duration.toMillis()));
    } else if (seconds == 0 || seconds % 60 != 0) {
      return Code.on(Duration.class, "ofSeconds", number(seconds));
    } else if (seconds % 3600 != 0) {
      return Code.on(Duration.class, "ofMinutes", number(seconds / 60));
    } else if (seconds % 86_400 != 0) {
      return Code.on(Duration.class, "ofHours", number(seconds / 3600));
    }
    return Code.on(Duration.class, "ofDays", number(seconds / 86_400));
  }

  private static Code number(long value) {
    return new Text(value == (int) value ? Long.toString(value) : value + "L");
  }
}
