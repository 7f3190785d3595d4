package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import java.time.Duration;

/**
 * The longest that an application lets a request take, such as uWSGI's {@code harakiri}.
 *
 * @param limit in whole seconds
 */
public record RequestTimeout(Duration limit) implements StatedFact {

  static final String TYPE = "request-timeout";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().number("seconds", limit.toSeconds()).build();
  }

  static RequestTimeout read(Settings settings) {
    return new RequestTimeout(Duration.ofSeconds(settings.number("seconds")));
  }
}
