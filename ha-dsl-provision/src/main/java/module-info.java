/** Backends that write what makes the machines themselves. */
module io.hadsl.provision {
  requires transitive io.hadsl.core;
  requires static org.jspecify;

  exports io.hadsl.provision;

  provides io.hadsl.core.backend.Backend with
      io.hadsl.provision.CloudInitBackend,
      io.hadsl.provision.LxcBackend,
      io.hadsl.provision.VagrantBackend;
}
