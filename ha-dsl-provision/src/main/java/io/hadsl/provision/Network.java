package io.hadsl.provision;

import io.hadsl.core.model.Node;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The one local network that virtual machines of a topology can share. */
sealed interface Network {

  /**
   * A network that holds all addresses.
   *
   * @param prefix its length in bits
   * @param host an address in it that no node has, for the machine that the nodes run on
   * @param v6 whether it is an IPv6 network
   */
  record Shared(int prefix, String host, boolean v6) implements Network {

    /** The netmask, as {@code 255.255.255.0}; for IPv6 the prefix length, as Vagrant wants it. */
    String netmask() {
      if (v6) {
        return Integer.toString(prefix);
      }
      long mask = 0xffffffffL << (32 - prefix);
      return ((mask >> 24) & 0xff)
          + "."
          + ((mask >> 16) & 0xff)
          + "."
          + ((mask >> 8) & 0xff)
          + "."
          + (mask & 0xff);
    }
  }

  /**
   * The addresses do not fit on one.
   *
   * @param reason which, and what to do
   */
  record None(String reason) implements Network {}

  /** The smallest network that is usual in size and holds the addresses of all nodes. */
  static Network covering(List<Node> nodes) {
    if (nodes.isEmpty()) {
      return new None("the topology has no node");
    }
    Node first = nodes.get(0);
    byte[] base = bytes(first);
    Node farthest = first;
    int common = base.length * 8;
    for (Node node : nodes) {
      byte[] address = bytes(node);
      if (address.length != base.length) {
        return new None(apart(first, node, "one is IPv4, the other IPv6"));
      }
      int same = commonPrefix(base, address);
      if (same < common) {
        common = same;
        farthest = node;
      }
    }
    boolean v6 = base.length == 16;
    int prefix = Math.min(common, v6 ? 64 : 24);
    int least = v6 ? 48 : base[0] == 10 ? 8 : 16;
    Set<String> taken = new HashSet<>();
    for (Node node : nodes) {
      taken.add(text(bytes(node)));
    }
    while (prefix >= least) {
      byte[] network = masked(base, prefix, false);
      String host = free(network, prefix, taken);
      if (!taken.contains(text(network))
          && !taken.contains(text(masked(base, prefix, true)))
          && !host.isEmpty()) {
        return new Shared(prefix, host, v6);
      }
      prefix--;
    }
    return new None(apart(first, farthest, "no private network holds both"));
  }

  private static String apart(Node one, Node other, String why) {
    return one.name()
        + " ("
        + one.address()
        + ") and "
        + other.name()
        + " ("
        + other.address()
        + ") cannot share a local network: "
        + why
        + "; give the nodes addresses of one private network, such as 10.77.0.0/24";
  }

  private static byte[] bytes(Node node) {
    try {
      // A literal: nothing is looked up.
      return InetAddress.getByName(node.address().value()).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(node.address().value(), e);
    }
  }

  private static String text(byte[] address) {
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(Arrays.toString(address), e);
    }
  }

  private static int commonPrefix(byte[] one, byte[] other) {
    int at = Arrays.mismatch(one, other);
    if (at < 0) {
      return one.length * 8;
    }
    return at * 8 + Integer.numberOfLeadingZeros((one[at] ^ other[at]) & 0xff) - 24;
  }

  /** The first or last address of the network that holds another. */
  private static byte[] masked(byte[] address, int prefix, boolean last) {
    byte[] out = address.clone();
    for (int bit = prefix; bit < out.length * 8; bit++) {
      int mask = 0x80 >> (bit % 8);
      out[bit / 8] = (byte) (last ? out[bit / 8] | mask : out[bit / 8] & ~mask);
    }
    return out;
  }

  /** The lowest address that is nobody's; empty if there is none. */
  private static String free(byte[] network, int prefix, Set<String> taken) {
    byte[] last = masked(network, prefix, true);
    byte[] at = network.clone();
    for (int tries = 0; tries <= taken.size(); tries++) {
      increment(at);
      if (Arrays.equals(at, last)) {
        return "";
      }
      String text = text(at);
      if (!taken.contains(text)) {
        return text;
      }
    }
    return "";
  }

  private static void increment(byte[] address) {
    for (int i = address.length - 1; i >= 0; i--) {
      address[i]++;
      if (address[i] != 0) {
        return;
      }
    }
  }
}
