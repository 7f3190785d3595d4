/** Ready-made components of highly available systems. */
module io.hadsl.components {
  requires transitive io.hadsl.core;
  requires static org.jspecify;

  exports io.hadsl.components;
  exports io.hadsl.components.apt;
  exports io.hadsl.components.caddy;
  exports io.hadsl.components.chrony;
  exports io.hadsl.components.glusterfs;
  exports io.hadsl.components.haproxy;
  exports io.hadsl.components.keepalived;
  exports io.hadsl.components.mariadb;
  exports io.hadsl.components.nextcloud;
  exports io.hadsl.components.nginx;
  exports io.hadsl.components.packaged;
  exports io.hadsl.components.php;
  exports io.hadsl.components.postgresql;
  exports io.hadsl.components.publik;
  exports io.hadsl.components.puppet;
  exports io.hadsl.components.redis;

  provides io.hadsl.core.model.ComponentType with
      io.hadsl.components.apt.AptRepositoryType,
      io.hadsl.components.caddy.CaddyProxyType,
      io.hadsl.components.chrony.ChronyType,
      io.hadsl.components.glusterfs.GlusterFsType,
      io.hadsl.components.haproxy.HaproxyType,
      io.hadsl.components.keepalived.KeepalivedType,
      io.hadsl.components.mariadb.MariaDbType,
      io.hadsl.components.nextcloud.NextcloudType,
      io.hadsl.components.nginx.NginxType,
      io.hadsl.components.packaged.PackagedServiceType,
      io.hadsl.components.php.PhpFpmType,
      io.hadsl.components.publik.HoboAgentType,
      io.hadsl.components.publik.PublikComponentType,
      io.hadsl.components.publik.PublikToolsType,
      io.hadsl.components.puppet.PuppetAgentType,
      io.hadsl.components.puppet.PuppetServerType,
      io.hadsl.components.redis.RedisType;
}
