/** Backend that writes Puppet code. */
module io.hadsl.puppet {
  requires transitive io.hadsl.core;
  requires static org.jspecify;

  exports io.hadsl.puppet;

  provides io.hadsl.core.backend.Backend with
      io.hadsl.puppet.PuppetBackend;
}
