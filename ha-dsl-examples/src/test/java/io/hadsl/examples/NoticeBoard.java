package io.hadsl.examples;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.components.caddy.CaddyProxy;
import io.hadsl.components.nginx.Nginx;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologySource;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.SecretRef;

/**
 * What a newcomer writes first: a page behind a proxy, an account, a job, a secret and a share of
 * somebody's NFS server; no Puppet server.
 */
public final class NoticeBoard implements TopologySource {

  @Override
  public Topology topology(Parameters parameters) {
    return Topology.named(
        "notice-board",
        t -> {
          TextFile page = TextFile.of("/var/www/html/index.html", "<h1>Open from 9 to 5</h1>\n");
          Node front = t.node("front", "10.77.5.11", DEBIAN_12);
          TextFile key =
              TextFile.of(
                  AbsolutePath.of("/etc/clerk.key"),
                  Content.builder()
                      .secret(new SecretRef("notice/clerk"), Content.Escaping.VERBATIM)
                      .build(),
                  Ownership.ROOT_ONLY);
          Node web = t.node("web", "10.77.5.21", DEBIAN_12, n -> n.file(page).file(key));
          External nas = t.external("nas", Endpoint.of("nas.example.org", 2049));
          t.sharedMount("/srv/archive").nfs4(nas, "/export/archive").on(web);
          SystemUser clerk = t.systemUser("clerk").uid(2001).on(web);

          Service pages =
              t.service(
                  "pages",
                  new Nginx(),
                  s ->
                      s.on(web)
                          .single()
                          .runsAs(clerk)
                          .cron(
                              CronSpec.scheduled(
                                  "closing", CronSchedule.of("0 17 * * *"), "clerk", "/bin/true"))
                          .ownedBy(web));
          Service proxy =
              t.service(
                  "proxy",
                  CaddyProxy.site("notice.example.org"),
                  s -> s.on(front).single().uses(pages));
          t.entrypoint("notice", proxy);
          t.acknowledge("lb-redundant", proxy, "it may be away for an hour");
          t.acknowledge("no-spof-in-request-path", pages, "it may be away for an hour");
        });
  }
}
