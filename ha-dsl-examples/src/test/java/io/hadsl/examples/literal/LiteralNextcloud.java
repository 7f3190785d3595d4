package io.hadsl.examples.literal;

import static io.hadsl.core.model.ComponentFacts.RestartPolicy.MISSING;
import static io.hadsl.core.model.ComponentFacts.RestartPolicy.SHIPPED;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static io.hadsl.core.value.SecretRef.passwordFrom;

import io.hadsl.core.fact.ApplicationJobs;
import io.hadsl.core.fact.ApplicationJobs.Trigger;
import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.DataDirectory;
import io.hadsl.core.fact.HealthCheck;
import io.hadsl.core.fact.LocksFiles;
import io.hadsl.core.fact.LocksFiles.By;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Serves.Purpose;
import io.hadsl.core.fact.Sessions;
import io.hadsl.core.fact.Sessions.Guarded;
import io.hadsl.core.fact.Sessions.Kept;
import io.hadsl.core.fact.Stickiness;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.List;

/**
 * The six servers of the first reference and nothing more: six packages, as Debian and Nextcloud
 * ship them, and no word about how they find each other or where files lie.
 */
final class LiteralNextcloud {

  private LiteralNextcloud() {}

  static Topology topology() {
    return Topology.named("nextcloud", LiteralNextcloud::declare);
  }

  private static void declare(TopologyBuilder t) {
    Node control = t.node("control", "10.77.0.10", DEBIAN_12);
    Node revproxy = t.node("revproxy", "10.77.0.11", DEBIAN_12);
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    Node db = t.node("db", "10.77.0.14", DEBIAN_12);
    Node cache = t.node("cache", "10.77.0.15", DEBIAN_12);
    NodeGroup apps = t.group("apps", app1, app2);

    Service puppet = t.service("puppet", puppetServer(), s -> s.on(control).single());
    t.service(
        "puppet-agent",
        puppetAgent(),
        s -> s.on(revproxy, app1, app2, db, cache).activeActive().uses(puppet));
    Service database = t.service("database", mariadb(), s -> s.on(db).single());
    Service sessions = t.service("cache", redis(), s -> s.on(cache).single());
    Service cloud =
        t.service(
            "nextcloud",
            nextcloud(),
            s ->
                s.on(apps)
                    .activeActive()
                    .uses(database, passwordFrom("nextcloud/db"))
                    .uses(sessions));
    Service front =
        t.service("proxy", caddy(cloud, apps.nodes()), s -> s.on(revproxy).single().uses(cloud));
    t.entrypoint("cloud", front);
  }

  private static AsWritten puppetServer() {
    return AsWritten.of(
        "puppet-server", ComponentFacts.builder().unit("puppetserver.service", SHIPPED));
  }

  private static AsWritten puppetAgent() {
    return AsWritten.of("puppet-agent", ComponentFacts.builder().unit("puppet.service", MISSING));
  }

  /** Debian's 50-server.cnf: bind-address = 127.0.0.1. */
  private static AsWritten mariadb() {
    return AsWritten.of(
        "mariadb",
        ComponentFacts.builder()
            .unit("mariadb.service", SHIPPED)
            .listens(3306)
            .states(new Serves(Purpose.DATABASE), Binds.LOOPBACK));
  }

  /** Debian's redis.conf: bind 127.0.0.1 -::1. */
  private static AsWritten redis() {
    return AsWritten.of(
        "redis",
        ComponentFacts.builder()
            .unit("redis-server.service", SHIPPED)
            .listens(6379)
            .states(new Serves(Purpose.SESSIONS), Binds.LOOPBACK));
  }

  /** What Nextcloud's installer sets when it is asked for nothing else. */
  private static AsWritten nextcloud() {
    AbsolutePath code = AbsolutePath.of("/var/www/nextcloud");
    return AsWritten.of(
        "nextcloud",
        ComponentFacts.builder()
            .unit("php8.2-fpm.service", MISSING)
            .listens(80)
            .states(
                new DataDirectory(code.resolve("data"), code),
                new Sessions(Kept.ON_THE_NODE, Guarded.LOCKED),
                new LocksFiles(By.NODE_MEMORY),
                new ApplicationJobs(Trigger.VISITS, code.resolve("cron.php"))));
  }

  /** Caddy asks no backend how it is unless it is told to. */
  private static AsWritten caddy(Service cloud, List<ElementId> apps) {
    return AsWritten.of(
        "caddy",
        ComponentFacts.builder()
            .unit("caddy.service", MISSING)
            .listens(443)
            .states(
                new Serves(Purpose.LOAD_BALANCER),
                new Balances(cloud.id(), apps),
                HealthCheck.none(),
                new Stickiness(Stickiness.Kept.NOWHERE)));
  }
}
