/** Ready-made components of highly available systems. */
module io.hadsl.components {
  requires transitive io.hadsl.core;
  requires static org.jspecify;

  exports io.hadsl.components.packaged;

  provides io.hadsl.core.model.ComponentType with
      io.hadsl.components.packaged.PackagedServiceType;
}
