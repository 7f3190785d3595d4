package io.hadsl.core.fact;

import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.PrefixedAddress;
import java.util.List;
import java.util.Optional;

/**
 * One holder of a virtual address: the address stands on the living holder of the highest priority
 * (VRRP, RFC 5798; keepalived.conf(5)).
 *
 * @param address the address that moves
 * @param routerId what names the group of holders on their network: 1 to 255
 * @param priority 1 to 255; 255 is for the owner of the address, whose priority nothing lowers
 * @param interval seconds between two advertisements; a holder whose interval differs is not heard
 * @param start what it takes itself for when it starts
 * @param preemption what it does when it comes back and a lower one holds the address
 * @param source where its advertisements come from
 * @param peers where it sends them; empty to send them to all on the network (multicast)
 * @param tracks what it watches
 */
public record VrrpInstance(
    PrefixedAddress address,
    int routerId,
    int priority,
    int interval,
    Start start,
    Preemption preemption,
    IpAddress source,
    List<IpAddress> peers,
    List<VrrpTrack> tracks)
    implements Fact {

  /** What a holder takes itself for when it starts. */
  public enum Start {
    /** The one that holds the address, at once. */
    MASTER,
    /** One that waits for advertisements first. */
    BACKUP
  }

  /** What a holder of higher priority does when it comes back. */
  public enum Preemption {
    /** It takes the address back, which interrupts its users a second time. */
    TAKES_BACK,
    /** It leaves the address where it is. */
    LEAVES
  }

  /** Checks the ranges and copies the lists. */
  public VrrpInstance {
    check("VRID", routerId);
    check("priority", priority);
    check("interval", interval);
    peers = List.copyOf(peers);
    tracks = List.copyOf(tracks);
  }

  private static void check(String what, int value) {
    if (value < 1 || value > 255) {
      throw new IllegalArgumentException(
          "VRRP " + what + " " + value + " is out of range: use 1 to 255");
    }
  }

  /**
   * The track that lowers the priority least while it fails.
   *
   * @return empty if nothing is tracked, or all that is gives the address up
   */
  public Optional<VrrpTrack> weakest() {
    VrrpTrack weakest = null;
    for (VrrpTrack track : tracks) {
      if (track.weight() != 0 && (weakest == null || track.weight() > weakest.weight())) {
        weakest = track;
      }
    }
    return Optional.ofNullable(weakest);
  }
}
