package io.hadsl.components.nextcloud;

import io.hadsl.components.caddy.CaddyServer;
import io.hadsl.components.mariadb.MariaDbAccess;
import io.hadsl.components.php.PhpFpm;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.HealthPage;
import io.hadsl.core.fact.LearnsScheme;
import io.hadsl.core.fact.LocksFiles;
import io.hadsl.core.fact.OpensConnections;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.fact.RequiresSetting;
import io.hadsl.core.fact.ServesNames;
import io.hadsl.core.fact.TrustsProxies;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Laboratory;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Nextcloud with PHP-FPM and Caddy on each of its nodes. The service uses a {@link
 * io.hadsl.components.mariadb.MariaDb}, or an external that keeps databases, with a password and a
 * {@link io.hadsl.components.redis.Redis}, and keeps its data directory on a shared mount; the
 * proxies that use the service are the ones it trusts.
 *
 * <p>What must be equal on all nodes comes from secrets ({@code SERVICE/instanceid}, {@code
 * /secret}, {@code /passwordsalt}); the first administrator, {@code admin}, gets {@code
 * SERVICE/admin} as the password.
 *
 * @param archive where the release comes from: a URL, or a path on the node
 * @param sha256 the archive's checksum, 64 hexadecimal digits in lower case
 * @param site the name that users know
 * @param workers the most requests that one node serves at once
 */
public record Nextcloud(String archive, String sha256, HostName site, int workers)
    implements Component {

  /** The type's id. */
  public static final String TYPE = "nextcloud";

  /** It answers 200 in maintenance too, and says so in the text. */
  private static final HealthPage HEALTH =
      new HealthPage("/status.php", HealthPage.Said.IN_BODY, "\"maintenance\":false");

  private static final RequiresSetting ISOLATION =
      new RequiresSetting(
          RequiresSetting.MARIADB_ISOLATION,
          "READ-COMMITTED",
          "under load transactions wait for each other without need, and data is lost");

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern ARCHIVE =
      Pattern.compile("(https?://[A-Za-z0-9.:-]+)?(/[A-Za-z0-9._~%+-]+)+");

  /** Checks the archive, its checksum and the number of workers. */
  public Nextcloud {
    new Release(archive, sha256);
    PhpFpm.pool(workers, CaddyServer.ACCOUNT);
  }

  /**
   * A release whose site has no name yet.
   *
   * @param archive where it comes from
   * @param sha256 the archive's checksum
   */
  public record Release(String archive, String sha256) {

    /** Checks the archive and its checksum. */
    public Release {
      Texts.matching(
          "archive",
          archive,
          ARCHIVE,
          "a URL such as \"https://download.nextcloud.com/server/releases/nextcloud-32.0.5.tar.bz2\", or an absolute path");
      Texts.matching("sha256", sha256, SHA256, "64 hexadecimal digits in lower case");
    }

    /**
     * Names the site.
     *
     * @param site the name that users know, such as {@code cloud.example.org}
     * @return the component, with 50 workers on each node
     */
    public Nextcloud servedAs(String site) {
      return new Nextcloud(archive, sha256, HostName.of(site), 50);
    }
  }

  /**
   * A release of Nextcloud.
   *
   * @param location a URL, or a path on the nodes, of a tar archive that holds one directory
   * @param sha256 its checksum, 64 hexadecimal digits
   * @return the release, to be given a name with {@link Release#servedAs}
   */
  public static Release archive(String location, String sha256) {
    return new Release(location, sha256);
  }

  /**
   * Nextcloud's own jobs, every five minutes ("Background jobs" in its administration manual). One
   * node runs them, as a timer that waits for the data.
   *
   * @return the job, to be given an owner
   */
  public static CronSpec.Scheduled backgroundJobs() {
    return CronSpec.scheduled(
            "nextcloud-jobs",
            CronSchedule.everyMinutes(5),
            "www-data",
            "/usr/bin/php",
            "-f",
            CodeRelease.CODE.resolve(CodeRelease.JOBS).value())
        .asTimer();
  }

  /**
   * The same service with another number of workers.
   *
   * @param count the most requests that one node serves at once
   * @return a new component
   */
  public Nextcloud workers(int count) {
    return new Nextcloud(archive, sha256, site, count);
  }

  /** An archive that is on the machines already needs no stand-in. */
  @Override
  public Nextcloud in(Laboratory laboratory) {
    if (archive.startsWith("/")) {
      return this;
    }
    return laboratory
        .standIn(TYPE)
        .map(code -> new Nextcloud(code.archive().value(), code.sha256(), site, workers))
        .orElse(this);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("archive", archive)
        .text("sha256", sha256)
        .text("site", site.value())
        .number("workers", workers)
        .build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    // Caddy's account is not stated: it owns none of the shared files, its number may be any.
    ComponentFacts.Builder facts =
        ComponentFacts.builder().unit(CaddyServer.UNIT, RestartPolicy.MISSING);
    ComponentFacts php = php().facts(instance);
    php.units().forEach(unit -> facts.unit(unit.name().value(), unit.restart()));
    php.others().forEach(facts::states);
    facts.states(CaddyServer.paths());
    facts.states(Places.of(this, instance, php.units().get(0).name()));
    // Each worker keeps one connection, and so does the background job or an administrator's occ.
    MariaDbAccess.used(instance)
        .ifPresent(used -> facts.states(new OpensConnections(used.provider().id(), workers + 1)));
    NextcloudSecrets secrets = NextcloudSecrets.of(instance);
    return facts
        .states(Running.facts(this, instance))
        .equalSecret(secrets.instanceId())
        .equalSecret(secrets.secret())
        .equalSecret(secrets.passwordSalt())
        .listens(WebSite.PORT)
        .firstAlone()
        .states(
            Binds.OWN_ADDRESS,
            HEALTH,
            ISOLATION,
            // config.php: memcache.locking, overwriteprotocol, trusted_domains, trusted_proxies.
            new LocksFiles(LocksFiles.By.SHARED_STORE),
            new LearnsScheme(LearnsScheme.From.CONFIGURATION),
            new ServesNames(List.of(site)),
            new TrustsProxies(instance.userAddresses()),
            release())
        .states(MariaDbAccess.servers(instance))
        .build();
  }

  private Prerequisite release() {
    String what =
        archive.startsWith("/")
            ? "the archive of Nextcloud, in `" + archive + "`"
            : "a way to `" + archive + "`, which they fetch";
    return Prerequisite.onNodes(what);
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    Surroundings around = Surroundings.of(instance);
    Step php = php().install(instance, out);
    Step configured = ConfigFile.add(instance, site, around, out);
    Step code = CodeRelease.add(this, out).after(configured).notifies(php);
    WebSite.add(instance, around, out);
    if (instance.isFirst()) {
      Setup.add(instance, around, out).after(code, php);
    }
  }

  /** What Nextcloud's manual asks of PHP ("System requirements", "PHP-FPM tips", "OPcache"). */
  private PhpFpm php() {
    return PhpFpm.pool(workers, CaddyServer.ACCOUNT)
        .extensions(
            "apcu",
            "bcmath",
            "bz2",
            "curl",
            "gd",
            "gmp",
            "imagick",
            "intl",
            "mbstring",
            "mysql",
            "opcache",
            "redis",
            "xml",
            "zip")
        // The command line uses the same caches, or it complains that there is none.
        .set("apc.enable_cli", "1")
        .set("memory_limit", "512M")
        .set("opcache.interned_strings_buffer", "32")
        .set("output_buffering", "0")
        .set("post_max_size", "1G")
        .set("upload_max_filesize", "1G");
  }
}
