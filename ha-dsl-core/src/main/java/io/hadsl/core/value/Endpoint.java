package io.hadsl.core.value;

/**
 * A host and port that a client connects to.
 *
 * @param host the host's name; an address literal is not a name, give the host one in {@code
 *     /etc/hosts} or DNS
 * @param port the TCP port
 */
public record Endpoint(HostName host, Port port) {

  /**
   * The endpoint of a host and port.
   *
   * @param host a host name
   * @param port from 1 to 65535
   * @return the endpoint
   */
  public static Endpoint of(String host, int port) {
    return new Endpoint(HostName.of(host), Port.of(port));
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
