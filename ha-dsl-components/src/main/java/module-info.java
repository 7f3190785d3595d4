/** Ready-made components of highly available systems. */
module io.hadsl.components {
  requires transitive io.hadsl.core;
  requires static org.jspecify;

  exports io.hadsl.components.apt;
  exports io.hadsl.components.nginx;
  exports io.hadsl.components.packaged;
  exports io.hadsl.components.postgresql;
  exports io.hadsl.components.publik;

  provides io.hadsl.core.model.ComponentType with
      io.hadsl.components.apt.AptRepositoryType,
      io.hadsl.components.nginx.NginxType,
      io.hadsl.components.packaged.PackagedServiceType,
      io.hadsl.components.publik.HoboAgentType,
      io.hadsl.components.publik.PublikComponentType,
      io.hadsl.components.publik.PublikToolsType;
}
