package io.hadsl.core.value;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * An address with the length of its network's prefix, as interfaces are given them.
 *
 * @param address the address
 * @param prefix how many of its leading bits name the network: 1 to 32 for IPv4, 1 to 128 for IPv6
 */
public record PrefixedAddress(IpAddress address, int prefix) {

  /** Checks the prefix. */
  public PrefixedAddress {
    int bits = address.isV6() ? 128 : 32;
    if (prefix < 1 || prefix > bits) {
      throw new IllegalArgumentException(
          "prefix " + prefix + " of " + address + " is out of range: use 1 to " + bits);
    }
  }

  /**
   * The address of a text.
   *
   * @param text such as {@code 10.77.0.100/24}
   * @return the address with its prefix
   */
  public static PrefixedAddress of(String text) {
    int slash = text.indexOf('/');
    String prefix = slash < 0 ? "" : text.substring(slash + 1);
    if (prefix.isEmpty()
        || prefix.length() > 3
        || !prefix.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Texts.refusal(
          "address", text, "an address and the length of its prefix, such as \"10.77.0.100/24\"");
    }
    return new PrefixedAddress(
        IpAddress.of(text.substring(0, slash)), Integer.parseInt(prefix, 10));
  }

  /**
   * Whether another address lies in this one's network.
   *
   * @param other an address
   * @return false also if it is of the other family
   */
  public boolean holds(IpAddress other) {
    byte[] mine = bytes(address);
    byte[] theirs = bytes(other);
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      if (((mine[bit / 8] ^ theirs[bit / 8]) & (0x80 >> (bit % 8))) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The network that the address lies in.
   *
   * @return equal for two addresses with equal prefixes exactly if they lie in one network
   */
  public PrefixedAddress network() {
    byte[] bytes = bytes(address);
    for (int bit = prefix; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
    }
    try {
      return new PrefixedAddress(
          IpAddress.of(InetAddress.getByAddress(bytes).getHostAddress()), prefix);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(bytes.length + " bytes are an address", e);
    }
  }

  /** A literal is read, never looked up. */
  private static byte[] bytes(IpAddress address) {
    try {
      return InetAddress.getByName(address.value()).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(address + " was checked to be an address", e);
    }
  }

  @Override
  public String toString() {
    return address + "/" + prefix;
  }
}
