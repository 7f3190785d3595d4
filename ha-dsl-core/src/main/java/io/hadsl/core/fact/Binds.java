package io.hadsl.core.fact;

import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.Settings;
import java.util.Optional;

/**
 * The address on which a service listens for its clients.
 *
 * @param to which address
 * @param address the address, if it is neither the node's own, nor loopback, nor all
 */
public record Binds(To to, Optional<IpAddress> address) implements StatedFact {

  static final String TYPE = "binds";

  /** Which address a service listens on. */
  public enum To {
    /** Loopback: only programs of the same node reach it. */
    LOOPBACK,
    /** The node's own address. */
    OWN_ADDRESS,
    /** All addresses of the node. */
    ALL,
    /** One address that the node may or may not have at the time. */
    GIVEN_ADDRESS
  }

  /** Listens on loopback. */
  public static final Binds LOOPBACK = new Binds(To.LOOPBACK, Optional.empty());

  /** Listens on the node's own address. */
  public static final Binds OWN_ADDRESS = new Binds(To.OWN_ADDRESS, Optional.empty());

  /** Listens on all addresses. */
  public static final Binds ALL = new Binds(To.ALL, Optional.empty());

  /** Checks that an address is there exactly if it is needed. */
  public Binds {
    if ((to == To.GIVEN_ADDRESS) != address.isPresent()) {
      throw new IllegalArgumentException(
          "an address belongs to " + To.GIVEN_ADDRESS + ", and to nothing else");
    }
  }

  /**
   * Listens on an address that may be elsewhere, such as a virtual one.
   *
   * @param address the address
   * @return the fact
   */
  public static Binds given(String address) {
    IpAddress given = IpAddress.of(address);
    return given.isLoopback() ? LOOPBACK : new Binds(To.GIVEN_ADDRESS, Optional.of(given));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    Settings.Builder settings = Settings.builder().text("to", Words.lower(to));
    address.ifPresent(each -> settings.text("address", each.value()));
    return settings.build();
  }

  static Binds read(Settings settings) {
    return new Binds(
        Words.constant(To.class, "to", settings.text("to")),
        settings.optionalText("address").map(IpAddress::of));
  }
}
