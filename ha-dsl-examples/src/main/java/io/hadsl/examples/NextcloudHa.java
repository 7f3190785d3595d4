package io.hadsl.examples;

import static io.hadsl.core.value.DataSize.gib;
import static io.hadsl.core.value.DataSize.mib;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static io.hadsl.core.value.SecretRef.passwordFrom;

import io.hadsl.components.caddy.CaddyProxy;
import io.hadsl.components.glusterfs.GlusterFs;
import io.hadsl.components.mariadb.MariaDb;
import io.hadsl.components.nextcloud.Nextcloud;
import io.hadsl.components.puppet.PuppetAgent;
import io.hadsl.components.puppet.PuppetServer;
import io.hadsl.components.redis.Redis;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.TopologySource;
import io.hadsl.core.model.Zone;
import io.hadsl.core.value.Hardware;

/**
 * Nextcloud on six servers, installed by Puppet: a control node, a reverse proxy, two application
 * servers, a database and a cache.
 *
 * <p>Parameters: {@code site}, the name that users know; {@code archive} and {@code sha256}, the
 * release of Nextcloud (a URL, or a path on the application servers) and its checksum; {@code
 * certificates}, {@code public} (ACME, the default) or {@code internal} for a laboratory.
 */
public final class NextcloudHa implements TopologySource {

  /** A release that runs on Debian 12's PHP. */
  private static final String ARCHIVE =
      "https://download.nextcloud.com/server/releases/nextcloud-32.0.5.tar.bz2";

  private static final String SHA256 =
      "8dd0bc8f8e2d262edad11197d4a07af799b51fe872ee2d9259ffa19b43e543ad";

  /** For the command line. */
  public NextcloudHa() {}

  @Override
  public Topology topology(Parameters parameters) {
    String site = parameters.text("site", "cloud.example.org");
    Nextcloud nextcloud =
        Nextcloud.archive(parameters.text("archive", ARCHIVE), parameters.text("sha256", SHA256))
            .servedAs(site);
    // Healthy: not in maintenance, and code and database are of one version.
    CaddyProxy proxy =
        CaddyProxy.site(site)
            .healthyWhen("/status.php", "\"maintenance\":false,\"needsDbUpgrade\":false")
            .certificates(Certificates.named(parameters.text("certificates", "public")));
    return Topology.named("nextcloud", t -> declare(t, nextcloud, proxy));
  }

  private static void declare(TopologyBuilder t, Nextcloud nextcloud, CaddyProxy proxy) {
    // Three hosts, so that the application servers and the arbiter of their files fail apart.
    Zone host1 = t.zone("host1");
    Zone host2 = t.zone("host2");
    Zone host3 = t.zone("host3");
    Hardware small = Hardware.of(1, gib(1), gib(8));
    Hardware large = Hardware.of(1, gib(2), gib(8));

    Node control = t.node("control", "10.77.0.10", DEBIAN_12, n -> n.in(host1).minimum(large));
    Node revproxy = t.node("revproxy", "10.77.0.11", DEBIAN_12, n -> n.in(host3).minimum(small));
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12, n -> n.in(host1).minimum(large));
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12, n -> n.in(host2).minimum(large));
    Node db = t.node("db", "10.77.0.14", DEBIAN_12, n -> n.in(host2).minimum(large));
    Node cache = t.node("cache", "10.77.0.15", DEBIAN_12, n -> n.in(host3).minimum(small));
    NodeGroup apps = t.group("apps", app1, app2);

    // Puppet installs and controls every server but the one it runs on.
    Service puppet =
        t.service("puppet", PuppetServer.withHeap(mib(512)), s -> s.on(control).single());
    t.service(
        "puppet-agent",
        new PuppetAgent(),
        s -> s.on(revproxy, app1, app2, db, cache).activeActive().uses(puppet));

    Service database =
        t.service("database", MariaDb.withBufferPool(mib(512)), s -> s.on(db).single());
    Service sessions =
        t.service(
            "cache", Redis.protectedBy(passwordFrom("nextcloud/cache")), s -> s.on(cache).single());

    // Two application servers are no use without one data directory. They keep a copy each; the
    // cache node, whose disk is idle, holds no files but has the third vote: with two voters, the
    // loss of one would stop all writing, or let the copies differ.
    Service files =
        t.service(
            "files", GlusterFs.arbitrated("nextcloud"), s -> s.on(app1, app2, cache).quorum(2));
    SharedMount data = t.sharedMount("/srv/nextcloud").glusterfs(files, "nextcloud").on(apps);

    // Debian numbers www-data 33 on every machine; that is checked, not changed.
    SystemUser www = t.systemUser("www-data").uid(33).home("/var/www").expected().on(apps);
    Service cloud =
        t.service(
            "nextcloud",
            nextcloud,
            s ->
                s.on(apps)
                    .activeActive()
                    .runsAs(www)
                    .keeps("/srv/nextcloud/data")
                    .on(data)
                    .uses(database, passwordFrom("nextcloud/db"))
                    .uses(sessions)
                    .cron(Nextcloud.backgroundJobs())
                    .ownedBy(app1));

    Service front = t.service("proxy", proxy, s -> s.on(revproxy).single().uses(cloud));
    t.entrypoint("cloud", front);

    // Six servers are what there is; these three have no second one.
    t.acknowledge(
        "lb-redundant",
        front,
        "one proxy was asked for; a new one is built from these files in minutes");
    t.acknowledge(
        "db-redundant",
        database,
        "one database server was asked for; its loss stops the site until a restore");
    t.acknowledge(
        "cache-redundant-if-stateful",
        sessions,
        "one cache server was asked for; its loss stops the site, and loses sessions but no file");
  }
}
