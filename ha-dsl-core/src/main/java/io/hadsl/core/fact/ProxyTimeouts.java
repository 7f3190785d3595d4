package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a proxy waits in silence before it ends a request.
 *
 * @param client for more from the client; empty if it waits without end
 * @param server for more from the backend; empty if it waits without end
 */
public record ProxyTimeouts(Optional<Duration> client, Optional<Duration> server)
    implements StatedFact {

  static final String TYPE = "proxy-timeouts";

  /**
   * Two limits.
   *
   * @param client for the client
   * @param server for the backend
   * @return the fact
   */
  public static ProxyTimeouts of(Duration client, Duration server) {
    return new ProxyTimeouts(Optional.of(client), Optional.of(server));
  }

  /**
   * No limits.
   *
   * @return the fact
   */
  public static ProxyTimeouts none() {
    return new ProxyTimeouts(Optional.empty(), Optional.empty());
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** Whole seconds. */
  @Override
  public Settings settings() {
    Settings.Builder settings = Settings.builder();
    client.ifPresent(limit -> settings.number("client", limit.toSeconds()));
    server.ifPresent(limit -> settings.number("server", limit.toSeconds()));
    return settings.build();
  }

  static ProxyTimeouts read(Settings settings) {
    return new ProxyTimeouts(limit(settings, "client"), limit(settings, "server"));
  }

  private static Optional<Duration> limit(Settings settings, String key) {
    return settings.values().containsKey(key)
        ? Optional.of(Duration.ofSeconds(settings.number(key)))
        : Optional.empty();
  }
}
