package io.hadsl.examples.literal;

import static io.hadsl.core.model.ComponentFacts.RestartPolicy.SHIPPED;
import static io.hadsl.core.value.DataSize.gib;
import static io.hadsl.core.value.OsRelease.DEBIAN_10;
import static io.hadsl.core.value.SecretRef.passwordFrom;
import static java.util.Objects.requireNonNull;

import io.hadsl.components.publik.PublikBrick;
import io.hadsl.core.fact.LoneWorker;
import io.hadsl.core.fact.MeetingPoint;
import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.fact.Supervised;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeBuilder;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.Hardware;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The second reference word by word. Its loop and its listing of accounts differ from 2108 on: web1
 * got the loop here, web2 the listing. What it leaves to the packages is as they ship it.
 */
final class LiteralPublik {

  /** The order of the reference's loop, which counts from 2102 without a gap. */
  private static final List<PublikBrick> LOOP =
      List.of(
          PublikBrick.HOBO,
          PublikBrick.AUTHENTIC2_MULTITENANT,
          PublikBrick.WCS,
          PublikBrick.PASSERELLE,
          PublikBrick.COMBO,
          PublikBrick.FARGO,
          PublikBrick.CHRONO,
          PublikBrick.BIJOE);

  private static final int FIRST_UID = 2102;

  /** The listing skips 2108. */
  private static final int SKIPPED = 2108;

  /** The packages' settings know one cache and one broker: those of the same machine. */
  private static final MeetingPoint OWN_CACHE =
      new MeetingPoint(MeetingPoint.Kind.CACHE, "127.0.0.1");

  private static final MeetingPoint OWN_BROKER =
      new MeetingPoint(MeetingPoint.Kind.BROKER, "localhost");

  private final TopologyBuilder t;
  private final Node web1;
  private final Node web2;
  private final NodeGroup web;
  private final External sql;
  private final SharedMount nfs;
  private final Map<String, SystemUser> accounts = new HashMap<>();
  private final List<Service> behind = new ArrayList<>();

  private LiteralPublik(TopologyBuilder t) {
    this.t = t;
    Hardware minimum = Hardware.of(8, gib(32), gib(100));
    web1 = t.node("web1", "10.77.0.21", DEBIAN_10, n -> waits(n).minimum(minimum));
    web2 = t.node("web2", "10.77.0.22", DEBIAN_10, n -> waits(n).minimum(minimum));
    web = t.group("web", web1, web2);
    sql = t.external("sql-prod", Endpoint.of("sql-prod", 5432));
    External storage = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    nfs = t.sharedMount("/srv/nfs").nfs4(storage, "/export").storesUnder("publik").on(web);
  }

  static Topology topology() {
    return Topology.named("publik", t -> new LiteralPublik(t).declare());
  }

  /** "Faire de même avec les services qui ont besoin de /srv/nfs": all of them as if units. */
  private static NodeBuilder waits(NodeBuilder node) {
    for (String service :
        List.of(
            "combo",
            "fargo",
            "passerelle",
            "authentic2-multitenant",
            "hobo",
            "hobo-agent",
            "wcs")) {
      node.file(
          TextFile.of(
              "/etc/systemd/system/" + service + ".service.d/wait-for-mnt-data.conf",
              "[Unit]\nRequiresMountsFor=/srv/nfs\n"));
    }
    return node;
  }

  private void declare() {
    t.service(
        "apt",
        AsWritten.of("apt", ComponentFacts.builder()),
        s ->
            s.on(web)
                .activeActive()
                .keeps("/etc/apt/sources.list.d", "/etc/apt/preferences.d")
                .on(nfs));
    behind.add(nginx());
    accounts();
    brick(PublikBrick.WCS, "/etc/cron.d/wcs");
    brick(PublikBrick.COMBO, "/etc/cron.hourly/python-combo");
    brick(PublikBrick.FARGO, "/etc/cron.hourly/fargo");
    brick(PublikBrick.PASSERELLE, "/etc/cron.d/passerelle");
    brick(PublikBrick.HOBO);
    brick(PublikBrick.AUTHENTIC2_MULTITENANT, "/etc/cron.d/authentic2-multitenant");
    t.service(
        "hobo-agent",
        AsWritten.of(
            "hobo-agent",
            ComponentFacts.builder()
                .packageAccount("hobo-agent", "hobo-agent")
                .states(new Supervised("hobo-agent"), LoneWorker.named("hobo-agent"), OWN_BROKER)),
        s -> s.on(web).activeActive().keeps("/etc/hobo-agent").on(nfs).uses(sql));
    External haproxy = t.external("haproxy", Endpoint.of("haproxy", 443));
    t.entrypoint("portal", haproxy, behind.toArray(Service[]::new));
  }

  private Service nginx() {
    return t.service(
        "nginx",
        AsWritten.of(
            "nginx",
            ComponentFacts.builder()
                .listens(443)
                .states(
                    UsesPath.of("nginx.service", UsesPath.Kind.CONFIGURATION, "/etc/nginx/conf.d"),
                    UsesPath.of("nginx.service", UsesPath.Kind.STATE, "/var/www/html"))),
        s ->
            s.on(web)
                .activeActive()
                .keeps("/etc/nginx/conf.d", "/etc/nginx/includes")
                .on(nfs)
                .keeps("/etc/nginx/sites-available", "/etc/nginx/sites-enabled")
                .on(nfs)
                .keeps("/var/www/html")
                .on(nfs));
  }

  private void accounts() {
    for (int i = 0; i < LOOP.size(); i++) {
      int looped = FIRST_UID + i;
      int listed = looped < SKIPPED ? looped : looped + 1;
      // The loop derives the home from the account, which is wrong for authentic-multitenant.
      String account = LOOP.get(i).account();
      if (looped == listed && !account.equals("authentic-multitenant")) {
        accounts.put(
            account, t.systemUser(account).uid(looped).home("/var/lib/" + account).on(web));
      } else {
        accounts.put(
            account, t.systemUser(account).uid(looped).home("/var/lib/" + account).on(web1));
        t.systemUser(account).uid(listed).home(LOOP.get(i).data()).on(web2);
      }
    }
  }

  private void brick(PublikBrick brick, String... crons) {
    AsWritten component =
        AsWritten.of(
            brick.id(),
            ComponentFacts.builder()
                .packageAccount(brick.id(), brick.account())
                .unit(brick.unit(), SHIPPED)
                .states(
                    OWN_CACHE,
                    Scheduler.of(Scheduler.Kind.UWSGI, brick.uwsgiIni()),
                    UsesPath.of(brick.unit(), UsesPath.Kind.STATE, brick.data())));
    behind.add(
        t.service(
            brick.id(),
            component,
            s -> {
              var service =
                  s.on(web)
                      .activeActive()
                      .runsAs(requireNonNull(accounts.get(brick.account())))
                      .keeps(brick.configuration(), brick.data())
                      .on(nfs);
              if (brick.database().isPresent()) {
                service.uses(sql, passwordFrom("publik/" + brick.id() + "/db"));
              } else {
                service.uses(sql);
              }
              for (String cron : crons) {
                service.cron(cron).ownedBy(web1);
              }
              return service;
            }));
  }
}
