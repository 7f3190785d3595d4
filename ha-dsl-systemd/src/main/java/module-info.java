/** Backend that writes systemd units. */
module io.hadsl.systemd {
  requires transitive io.hadsl.core;
  requires static org.jspecify;

  exports io.hadsl.systemd;

  provides io.hadsl.core.backend.Backend with
      io.hadsl.systemd.SystemdBackend;
}
