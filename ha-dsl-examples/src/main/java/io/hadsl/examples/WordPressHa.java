package io.hadsl.examples;

import static io.hadsl.core.value.DataSize.gib;
import static io.hadsl.core.value.DataSize.mib;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static io.hadsl.core.value.SecretRef.passwordFrom;

import io.hadsl.components.caddy.CaddyProxy;
import io.hadsl.components.glusterfs.GlusterFs;
import io.hadsl.components.mariadb.MariaDb;
import io.hadsl.components.puppet.PuppetAgent;
import io.hadsl.components.puppet.PuppetServer;
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
import io.hadsl.examples.wordpress.WordPress;

/**
 * WordPress on five servers, with a component that is not the library's: see {@link
 * io.hadsl.examples.wordpress}. All of its code comes from Debian's archive.
 *
 * <p>Parameters: {@code site}, the name that users know; {@code title}, what it is called; {@code
 * email}, its administrator's address; {@code certificates}, {@code public} (ACME, the default) or
 * {@code internal} for a laboratory.
 */
public final class WordPressHa implements TopologySource {

  /** For the command line. */
  public WordPressHa() {}

  @Override
  public Topology topology(Parameters parameters) {
    String site = parameters.text("site", "blog.example.org");
    WordPress wordPress =
        WordPress.site(
            site,
            parameters.text("title", "Our blog"),
            parameters.text("email", "admin@example.org"));
    CaddyProxy proxy =
        CaddyProxy.site(site)
            .healthyWhen("/wp-login.php", "wp-submit")
            .certificates(Certificates.named(parameters.text("certificates", "public")));
    return Topology.named("wordpress", t -> declare(t, wordPress, proxy));
  }

  private static void declare(TopologyBuilder t, WordPress wordPress, CaddyProxy proxy) {
    Zone host1 = t.zone("host1");
    Zone host2 = t.zone("host2");
    Zone host3 = t.zone("host3");
    Hardware small = Hardware.of(1, gib(1), gib(8));
    Hardware large = Hardware.of(1, gib(2), gib(8));
    Node control = t.node("control", "10.78.0.10", DEBIAN_12, n -> n.in(host1).minimum(large));
    Node revproxy = t.node("revproxy", "10.78.0.11", DEBIAN_12, n -> n.in(host2).minimum(small));
    Node app1 = t.node("app1", "10.78.0.12", DEBIAN_12, n -> n.in(host1).minimum(small));
    Node app2 = t.node("app2", "10.78.0.13", DEBIAN_12, n -> n.in(host2).minimum(small));
    Node db = t.node("db", "10.78.0.14", DEBIAN_12, n -> n.in(host3).minimum(small));
    NodeGroup apps = t.group("apps", app1, app2);

    Service puppet =
        t.service("puppet", PuppetServer.withHeap(mib(512)), s -> s.on(control).single());
    t.service(
        "puppet-agent",
        new PuppetAgent(),
        s -> s.on(revproxy, app1, app2, db).activeActive().uses(puppet));

    Service database =
        t.service("database", MariaDb.withBufferPool(mib(256)), s -> s.on(db).single());

    // The application servers keep a copy of each upload; the database server has the third vote.
    Service files =
        t.service("files", GlusterFs.arbitrated("wordpress"), s -> s.on(app1, app2, db).quorum(2));
    SharedMount share = t.sharedMount("/srv/wordpress").glusterfs(files, "wordpress").on(apps);

    SystemUser www = t.systemUser("www-data").uid(33).home("/var/www").expected().on(apps);
    Service blog =
        t.service(
            "wordpress",
            wordPress,
            s ->
                s.on(apps)
                    .activeActive()
                    .runsAs(www)
                    .keeps(WordPress.UPLOADS)
                    .on(share)
                    .uses(database, passwordFrom("wordpress/db"))
                    .cron(WordPress.jobs())
                    .ownedBy(app1));

    Service front = t.service("proxy", proxy, s -> s.on(revproxy).single().uses(blog));
    t.entrypoint("blog", front);

    t.acknowledge("lb-redundant", front, "a blog may wait until another proxy is built");
    t.acknowledge("db-redundant", database, "a blog may wait for its backup");
  }
}
