package io.hadsl.components.publik;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.GeneratedSecret;
import io.hadsl.core.fact.MeetingPoint;
import io.hadsl.core.fact.MigratesAtStart;
import io.hadsl.core.fact.OpensConnections;
import io.hadsl.core.fact.PackageConffiles;
import io.hadsl.core.fact.PostinstChowns;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.fact.RequestTimeout;
import io.hadsl.core.fact.RewrittenAtStart;
import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.fact.Scheduler.Guard;
import io.hadsl.core.fact.Scheduler.Kind;
import io.hadsl.core.fact.ShippedAccount;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.SecretRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What rules ask about a brick, as its package has it: its unit, its account, its files, its jobs,
 * its secret, and where its instances meet.
 */
final class BrickFacts {

  /** {@code processes} in the packages' uWSGI files, which we leave as it is. */
  private static final int UWSGI_PROCESSES = 500;

  /** The packages' uWSGI files say {@code harakiri = 120}. */
  private static final RequestTimeout HARAKIRI = new RequestTimeout(Duration.ofMinutes(2));

  /** Facts that hold wherever a brick runs, made once. */
  private static final Map<PublikBrick, ComponentFacts> ALWAYS = new EnumMap<>(PublikBrick.class);

  static {
    for (PublikBrick brick : PublikBrick.values()) {
      ALWAYS.put(brick, always(brick));
    }
  }

  private BrickFacts() {}

  /** What the brick's unit file, uwsgi.ini and maintainer scripts do. */
  private static ComponentFacts always(PublikBrick brick) {
    UnitName unit = UnitName.of(brick.unit());
    AbsolutePath data = AbsolutePath.of(brick.data());
    AbsolutePath configuration = AbsolutePath.of(brick.configuration());
    return ComponentFacts.builder()
        .unit(brick.unit(), ComponentFacts.RestartPolicy.SHIPPED)
        .packageAccount(brick.id(), brick.account())
        .firstAlone()
        .states(
            HARAKIRI,
            new MigratesAtStart("ExecStartPre= of " + brick.unit()),
            new GeneratedSecret(configuration.resolve("secret"), "sessions and signatures"),
            // debian_config_common.py, which all packages read.
            new MeetingPoint(MeetingPoint.Kind.CACHE, "127.0.0.1"),
            new UsesPath(unit, configuration, UsesPath.Kind.CONFIGURATION),
            new UsesPath(unit, data, UsesPath.Kind.STATE),
            new UsesPath(unit, data.resolve("spooler/%m"), UsesPath.Kind.SPOOL),
            new UsesPath(unit, AbsolutePath.of("/run/" + brick.id()), UsesPath.Kind.RUNTIME),
            new RewrittenAtStart(unit, data.resolve("collectstatic")),
            new PostinstChowns(brick.id(), data),
            new PackageConffiles(brick.id(), configuration),
            new ShippedAccount(AccountName.of(brick.account()), data))
        .states(jobs(brick).toArray(Fact[]::new))
        .build();
  }

  private static List<Scheduler> jobs(PublikBrick brick) {
    return switch (brick) {
      // A run takes a row of each tenant's database (qommon/cron.py).
      case WCS -> List.of(cron("/etc/cron.d/wcs").guardedBy(Guard.LOCK));
      case COMBO -> List.of(cron("/etc/cron.d/combo"));
      // Those of the others depend on the release, or on the service's nodes.
      default -> List.of();
    };
  }

  static ComponentFacts of(PublikBrick brick, Instance instance) {
    List<Fact> facts = new ArrayList<>(4);
    if (brick.sendsMessages()) {
      facts.addAll(Broker.facts(Broker.ofBrick(instance, brick)));
    }
    addJobs(brick, instance, facts);
    List<SecretRef> secrets = addDatabase(brick, instance, facts);
    return Objects.requireNonNull(ALWAYS.get(brick)).and(secrets, facts);
  }

  private static void addJobs(PublikBrick brick, Instance instance, List<Fact> facts) {
    boolean old = DebianFacts.of(instance.os()).python() == 2;
    switch (brick) {
      case COMBO -> {
        if (old) {
          facts.add(cron("/etc/cron.hourly/python-combo"));
        }
        facts.add(uwsgi(brick, instance));
      }
      case AUTHENTIC2_MULTITENANT, PASSERELLE -> {
        // Newer packages have moved these jobs to uWSGI.
        if (old) {
          facts.add(cron("/etc/cron.d/" + brick.id()));
        }
        facts.add(uwsgi(brick, instance));
      }
      case CHRONO -> facts.add(uwsgi(brick, instance));
      case FARGO -> {
        if (old) {
          facts.add(cron("/etc/cron.hourly/fargo"));
        }
      }
      case WCS, HOBO, BIJOE -> {
        // No such jobs are known.
      }
    }
  }

  /**
   * The first external that is used as the brick's database is: with a password, except for wcs,
   * whose tenants have their own. Each process keeps one connection to it.
   */
  private static List<SecretRef> addDatabase(
      PublikBrick brick, Instance instance, List<Fact> facts) {
    for (Instance.Used used : instance.uses()) {
      Optional<SecretRef> secret = used.use().secret();
      if (used.provider() instanceof External database
          && secret.isPresent() == brick.database().isPresent()) {
        facts.add(new OpensConnections(database.id(), UWSGI_PROCESSES));
        facts.add(Prerequisite.at(database.id(), database(brick)));
        return secret.isPresent() ? List.of(secret.get()) : List.of();
      }
    }
    return List.of();
  }

  private static String database(PublikBrick brick) {
    return brick
        .database()
        .map(name -> "database `" + name + "`, owned by the role `" + name + "`")
        .orElse("the databases that the tenants of `" + brick.id() + "` name");
  }

  private static Scheduler cron(String path) {
    return Scheduler.of(Kind.CRON_FILE, path);
  }

  /** {@link UwsgiCrons} binds them to a host, where there are several. */
  private static Scheduler uwsgi(PublikBrick brick, Instance instance) {
    return Scheduler.of(Kind.UWSGI, brick.uwsgiIni()).onlyOn(UwsgiCrons.ownerOf(instance));
  }
}
