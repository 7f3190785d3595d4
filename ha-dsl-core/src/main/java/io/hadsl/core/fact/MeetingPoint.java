package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * Where the instances of a service meet: something that all must use the same one of.
 *
 * @param kind what it is
 * @param host the host that this instance is set to use
 */
public record MeetingPoint(Kind kind, String host) implements Fact {

  /** What instances meet at. */
  public enum Kind {
    /** A cache of what is the same for all. */
    CACHE,
    /** A broker of messages. */
    BROKER
  }

  /** Refuses what a message could not show. */
  public MeetingPoint {
    Texts.line("host of a meeting point", host);
  }

  /**
   * Whether the host is the node itself, whichever node that is.
   *
   * @return true for loopback addresses and their name
   */
  public boolean isLoopback() {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }
}
