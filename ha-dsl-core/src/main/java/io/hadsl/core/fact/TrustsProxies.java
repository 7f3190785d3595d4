package io.hadsl.core.fact;

import io.hadsl.core.value.IpAddress;
import java.util.List;

/**
 * The proxies whose word about a user's address an application takes.
 *
 * @param addresses where their requests come from
 */
public record TrustsProxies(List<IpAddress> addresses) implements Fact {

  /** Copies the list. */
  public TrustsProxies {
    addresses = List.copyOf(addresses);
  }
}
