package io.hadsl.testkit;

import static io.hadsl.core.value.DataSize.mib;
import static io.hadsl.core.value.SecretRef.passwordFrom;

import io.hadsl.components.caddy.CaddyProxy;
import io.hadsl.components.chrony.Chrony;
import io.hadsl.components.glusterfs.GlusterFs;
import io.hadsl.components.mariadb.MariaDb;
import io.hadsl.components.nextcloud.Nextcloud;
import io.hadsl.components.nginx.Nginx;
import io.hadsl.components.publik.PublikBrick;
import io.hadsl.components.publik.PublikComponent;
import io.hadsl.components.puppet.PuppetAgent;
import io.hadsl.components.puppet.PuppetServer;
import io.hadsl.components.redis.Redis;
import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.OsRelease;
import java.util.List;
import java.util.function.IntFunction;

/** Declares real components, each on nodes of its own. */
final class Products {

  private Products() {}

  static void declare(Product product, TopologyBuilder t, List<Zone> zones) {
    // What some of them need, only Debian 12 has.
    IntFunction<Site> site = network -> new Site(t, OsRelease.DEBIAN_12, zones, network);
    switch (product) {
      case CHRONY -> chrony(site.apply(1));
      case NGINX -> nginx(site.apply(2));
      case REDIS -> redis(site.apply(3));
      case MARIADB -> mariadb(site.apply(4));
      case GLUSTERFS -> glusterfs(site.apply(5));
      case PUPPET -> puppet(site.apply(6));
      case NEXTCLOUD -> nextcloud(site.apply(7));
      case PUBLIK -> publik(site.apply(8));
    }
  }

  private static void chrony(Site site) {
    List<Node> nodes = site.nodes("ntp", 2);
    site.topology()
        .service("ntp", Chrony.debianPool(), s -> s.on(nodes.get(0), nodes.get(1)).activeActive());
  }

  private static void nginx(Site site) {
    List<Node> nodes = site.nodes("www", 2);
    External nas = site.topology().external("www-nas", Endpoint.of("nas.example.org", 2049));
    SharedMount share =
        site.topology()
            .sharedMount("/srv/www")
            .nfs4(nas, "/export/www")
            .on(nodes.get(0), nodes.get(1));
    SystemUser www =
        site.topology()
            .systemUser("www-data")
            .uid(33)
            .home("/var/www")
            .expected()
            .on(nodes.get(0), nodes.get(1));
    site.topology()
        .service(
            "www",
            new Nginx(),
            s ->
                s.on(nodes.get(0), nodes.get(1))
                    .activeActive()
                    .runsAs(www)
                    .keeps("/var/www/html")
                    .on(share));
  }

  private static void redis(Site site) {
    Node node = site.nodes("redis", 1).get(0);
    site.topology()
        .service("redis", Redis.protectedBy(passwordFrom("redis")), s -> s.on(node).single());
  }

  private static void mariadb(Site site) {
    Node node = site.nodes("sql", 1).get(0);
    site.topology().service("sql", MariaDb.withBufferPool(mib(256)), s -> s.on(node).single());
  }

  private static void glusterfs(Site site) {
    List<Node> nodes = site.nodes("brick", 3);
    site.topology()
        .service(
            "bricks",
            GlusterFs.arbitrated("files"),
            s -> s.on(nodes.get(0), nodes.get(1), nodes.get(2)).quorum(2));
  }

  private static void puppet(Site site) {
    List<Node> nodes = site.nodes("puppet", 2);
    Service server =
        site.topology()
            .service("puppet", PuppetServer.withHeap(mib(512)), s -> s.on(nodes.get(0)).single());
    site.topology()
        .service("agent", new PuppetAgent(), s -> s.on(nodes.get(1)).single().uses(server));
  }

  private static void nextcloud(Site site) {
    var t = site.topology();
    List<Node> nodes = site.nodes("cloud", 5);
    Node first = nodes.get(0);
    Node second = nodes.get(1);
    Node third = nodes.get(2);
    Service database =
        t.service("cloud-sql", MariaDb.withBufferPool(mib(512)), s -> s.on(nodes.get(3)).single());
    Service cache =
        t.service(
            "cloud-cache",
            Redis.protectedBy(passwordFrom("cloud/cache")),
            s -> s.on(third).single());
    Service files =
        t.service(
            "cloud-files",
            GlusterFs.arbitrated("cloud"),
            s -> s.on(first, second, third).quorum(2));
    SharedMount data = t.sharedMount("/srv/cloud").glusterfs(files, "cloud").on(first, second);
    SystemUser www = t.systemUser("www-data").uid(33).home("/var/www").expected().on(first, second);
    Nextcloud code =
        Nextcloud.archive(
                "https://download.nextcloud.com/server/releases/nextcloud-32.0.5.tar.bz2",
                "8dd0bc8f8e2d262edad11197d4a07af799b51fe872ee2d9259ffa19b43e543ad")
            .servedAs("cloud.example.org");
    Service cloud =
        t.service(
            "cloud",
            code,
            s ->
                s.on(first, second)
                    .activeActive()
                    .runsAs(www)
                    .keeps("/srv/cloud/data")
                    .on(data)
                    .uses(database, passwordFrom("cloud/sql"))
                    .uses(cache)
                    .cron(Nextcloud.backgroundJobs())
                    .ownedBy(first));
    Service proxy =
        t.service(
            "cloud-proxy",
            CaddyProxy.site("cloud.example.org")
                .healthyWhen("/status.php", "\"maintenance\":false,\"needsDbUpgrade\":false"),
            s -> s.on(nodes.get(4)).single().uses(cloud));
    t.entrypoint("cloud", proxy);
  }

  private static void publik(Site site) {
    var t = site.topology();
    List<Node> nodes = site.nodes("publik", 2);
    Node first = nodes.get(0);
    Node second = nodes.get(1);
    External sql = t.external("publik-sql", Endpoint.of("sql.example.org", 5432));
    External nas = t.external("publik-nas", Endpoint.of("nas.example.org", 2049));
    External broker = t.external("publik-amqp", Endpoint.of("amqp.example.org", 5672));
    SharedMount share =
        t.sharedMount("/srv/publik")
            .nfs4(nas, "/export/publik")
            .states(NfsExport.with("rw", "sync", "no_root_squash"))
            .on(first, second);
    PublikBrick brick = PublikBrick.COMBO;
    SystemUser account =
        t.systemUser(brick.account()).uid(2950).home(brick.data()).on(first, second);
    t.service(
        brick.id(),
        PublikComponent.of(brick),
        s ->
            s.on(first, second)
                .activeActive()
                .runsAs(account)
                .keeps(brick.configuration(), brick.data())
                .on(share)
                .uses(sql, passwordFrom("publik/combo"))
                .uses(broker, passwordFrom("publik/broker"))
                .cron("/etc/cron.hourly/python-combo")
                .ownedBy(first)
                .cron("/etc/cron.d/combo")
                .ownedBy(first));
  }
}
