/** Backend that writes systemd units. */
module io.hadsl.systemd {
  requires transitive io.hadsl.core;
  requires static org.jspecify;
}
