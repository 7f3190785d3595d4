package io.hadsl.components.packaged;

import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.OsRelease;
import java.util.Map;
import java.util.Optional;

/** What Debian's packages bring, as far as their files were read. */
final class PackagedUnits {

  /** The unit files of Debian 12's packages. */
  private static final Map<String, RestartPolicy> DEBIAN_12 =
      Map.ofEntries(
          Map.entry("caddy.service", RestartPolicy.MISSING),
          Map.entry("chrony.service", RestartPolicy.MISSING),
          Map.entry("corosync.service", RestartPolicy.MISSING),
          Map.entry("garb.service", RestartPolicy.MISSING),
          Map.entry("haproxy.service", RestartPolicy.HASTY),
          Map.entry("keepalived.service", RestartPolicy.MISSING),
          Map.entry("mariadb.service", RestartPolicy.SHIPPED),
          Map.entry("memcached.service", RestartPolicy.HASTY),
          Map.entry("nginx.service", RestartPolicy.MISSING),
          Map.entry("pgbouncer.service", RestartPolicy.MISSING),
          Map.entry("php8.2-fpm.service", RestartPolicy.MISSING),
          Map.entry("rabbitmq-server.service", RestartPolicy.SHIPPED),
          Map.entry("redis-server.service", RestartPolicy.HASTY),
          Map.entry("supervisor.service", RestartPolicy.SHIPPED));

  /** Packages that listen on loopback, and where that could be changed. */
  private static final Map<String, AbsolutePath> LOOPBACK =
      Map.of(
          "mariadb-server", AbsolutePath.of("/etc/mysql"),
          "memcached", AbsolutePath.of("/etc/memcached.conf"),
          "postgresql", AbsolutePath.of("/etc/postgresql"),
          "redis-server", AbsolutePath.of("/etc/redis"));

  private PackagedUnits() {}

  static RestartPolicy restartOf(OsRelease os, String unit) {
    return os == OsRelease.DEBIAN_12
        ? DEBIAN_12.getOrDefault(unit, RestartPolicy.UNKNOWN)
        : RestartPolicy.UNKNOWN;
  }

  static Optional<AbsolutePath> loopbackUnless(String packageName) {
    return Optional.ofNullable(LOOPBACK.get(packageName));
  }
}
