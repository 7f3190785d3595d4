package io.hadsl.core.fact;

import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.Settings;
import java.util.List;

/**
 * The name servers that a node asks: {@code nameserver} in its resolv.conf(5).
 *
 * @param addresses in the order in which they are asked
 */
public record Resolvers(List<IpAddress> addresses) implements StatedFact {

  static final String TYPE = "resolvers";

  /** Copies the list. */
  public Resolvers {
    addresses = List.copyOf(addresses);
  }

  /**
   * The name servers of a node.
   *
   * @param literals IPv4 or IPv6 addresses
   * @return the fact
   */
  public static Resolvers at(String... literals) {
    return of(List.of(literals));
  }

  private static Resolvers of(List<String> literals) {
    return new Resolvers(literals.stream().map(IpAddress::of).toList());
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .texts("addresses", addresses.stream().map(IpAddress::toString).toList())
        .build();
  }

  static Resolvers read(Settings settings) {
    return of(settings.texts("addresses"));
  }
}
