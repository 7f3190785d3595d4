package io.hadsl.core.knowledge;

import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.OsRelease;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between Debian's releases: names of packages, units, paths and accounts. The only
 * place where they stand. Facts were read from the packages of each release (control files, unit
 * files, maintainer scripts).
 *
 * @param php PHP and its process manager
 * @param mariadbClient MariaDB's command line client: {@code mariadb} since 10.5
 * @param hasCaddy whether the Caddy web server is packaged, as it is since Debian 12
 * @param puppet the Puppet server and agent
 * @param haproxySendsHeaders whether {@code http-check send} gives a check's headers, since HAProxy
 *     2.2; before, they are part of the version string of {@code option httpchk}
 * @param python the Python that packaged applications run on, 2 or 3
 * @param units what the unit files of packages say, as far as they were read
 * @param onMirrors whether Debian's mirrors still have the release, which its archive has for good
 *     (debian.org, "Debian Distribution Archives")
 */
public record DebianFacts(
    Php php,
    String mariadbClient,
    boolean hasCaddy,
    Puppet puppet,
    boolean haproxySendsHeaders,
    int python,
    Map<String, RestartPolicy> units,
    boolean onMirrors) {

  /**
   * PHP: one minor version per release, whose number is part of every name.
   *
   * @param version such as {@code 8.2}
   * @param fpmRestart whether the process manager's unit has a {@code Restart=}
   */
  public record Php(String version, RestartPolicy fpmRestart) {

    private static final Set<String> PECL =
        Set.of("apcu", "igbinary", "imagick", "memcached", "redis");

    /**
     * A package built for this version.
     *
     * @param part such as {@code fpm} or {@code mbstring}
     * @return for example {@code php8.2-mbstring}
     */
    public String packageOf(String part) {
      return "php" + version + "-" + part;
    }

    /**
     * The package of an extension: those of PECL are built for all versions and bear no number.
     *
     * @param name such as {@code mbstring} or {@code redis}
     * @return for example {@code php8.2-mbstring} or {@code php-redis}
     */
    public String extension(String name) {
      return PECL.contains(name) ? "php-" + name : packageOf(name);
    }

    /**
     * The process manager's unit.
     *
     * @return for example {@code php8.2-fpm.service}
     */
    public String fpmUnit() {
      return packageOf("fpm") + ".service";
    }

    /**
     * The configuration directory of one of PHP's programs.
     *
     * @param program {@code fpm} or {@code cli}
     * @return for example {@code /etc/php/8.2/fpm}
     */
    public String directory(String program) {
      return "/etc/php/" + version + "/" + program;
    }
  }

  /**
   * The Puppet server and agent. Debian keeps them in {@code /etc/puppet} and {@code
   * /var/lib/puppet}; {@code /etc/puppetlabs} belongs to Puppet's own packages.
   *
   * @param serverPackage {@code puppetserver}, before Debian 12 {@code puppet-master}
   * @param serverUnit its unit
   * @param serverRestart whether that unit has a {@code Restart=}
   * @param agentPackage {@code puppet-agent}, before Debian 12 {@code puppet}
   * @param certificates the command that signs certificates
   */
  public record Puppet(
      String serverPackage,
      String serverUnit,
      RestartPolicy serverRestart,
      String agentPackage,
      CertificateCommand certificates) {}

  /** The command that signs agents' certificates. */
  public enum CertificateCommand {
    /** {@code puppet cert sign NAME}, up to Puppet 5. */
    PUPPET_CERT,
    /** {@code puppetserver ca sign --certname NAME}, since Puppet 6. */
    PUPPETSERVER_CA
  }

  private static final Map<String, AbsolutePath> LOOPBACK =
      Map.of(
          "mariadb-server", AbsolutePath.of("/etc/mysql"),
          "memcached", AbsolutePath.of("/etc/memcached.conf"),
          "postgresql", AbsolutePath.of("/etc/postgresql"),
          "redis-server", AbsolutePath.of("/etc/redis"));

  /** Up to version 5. */
  private static final Puppet PUPPET_5 =
      new Puppet(
          "puppet-master",
          "puppet-master.service",
          RestartPolicy.MISSING,
          "puppet",
          CertificateCommand.PUPPET_CERT);

  /** Versions 7 and 8. */
  private static final Puppet PUPPET_7 =
      new Puppet(
          "puppetserver",
          "puppetserver.service",
          RestartPolicy.SHIPPED,
          "puppet-agent",
          CertificateCommand.PUPPETSERVER_CA);

  private static final Map<OsRelease, DebianFacts> BY_RELEASE = new EnumMap<>(OsRelease.class);

  static {
    BY_RELEASE.put(
        OsRelease.DEBIAN_10,
        new DebianFacts(
            new Php("7.3", RestartPolicy.MISSING),
            "mysql",
            false,
            PUPPET_5,
            false,
            2,
            Map.of(),
            false));
    BY_RELEASE.put(
        OsRelease.DEBIAN_11,
        new DebianFacts(
            new Php("7.4", RestartPolicy.MISSING),
            "mariadb",
            false,
            PUPPET_5,
            true,
            3,
            Map.of(),
            true));
    BY_RELEASE.put(
        OsRelease.DEBIAN_12,
        new DebianFacts(
            new Php("8.2", RestartPolicy.MISSING),
            "mariadb",
            true,
            PUPPET_7,
            true,
            3,
            unitsOf12(),
            true));
    BY_RELEASE.put(
        OsRelease.DEBIAN_13,
        new DebianFacts(
            new Php("8.4", RestartPolicy.SHIPPED),
            "mariadb",
            true,
            PUPPET_7,
            true,
            3,
            Map.of(),
            true));
  }

  /**
   * The facts of a release.
   *
   * @param release the release
   * @return its facts
   */
  public static DebianFacts of(OsRelease release) {
    DebianFacts facts = BY_RELEASE.get(release);
    if (facts == null) {
      throw new IllegalStateException("no facts about " + release.id());
    }
    return facts;
  }

  /**
   * Whether a packaged unit is started again when its program dies.
   *
   * @param unit such as {@code nginx.service}
   * @return what its file says, {@link RestartPolicy#UNKNOWN} if nobody read it
   */
  public RestartPolicy restartOf(String unit) {
    return units.getOrDefault(unit, RestartPolicy.UNKNOWN);
  }

  /**
   * Where a package is configured that listens on loopback until it is; of one name in all
   * releases.
   *
   * @param packageName a Debian package
   * @return a file or directory; empty if it listens elsewhere, or it is not known
   */
  public static Optional<AbsolutePath> listensOnLoopbackUntil(String packageName) {
    return Optional.ofNullable(LOOPBACK.get(packageName));
  }

  private static Map<String, RestartPolicy> unitsOf12() {
    return Map.ofEntries(
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
  }
}
