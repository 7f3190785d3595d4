package io.hadsl.examples;

import static io.hadsl.components.publik.PublikBrick.AUTHENTIC2_MULTITENANT;
import static io.hadsl.components.publik.PublikBrick.BIJOE;
import static io.hadsl.components.publik.PublikBrick.CHRONO;
import static io.hadsl.components.publik.PublikBrick.COMBO;
import static io.hadsl.components.publik.PublikBrick.FARGO;
import static io.hadsl.components.publik.PublikBrick.HOBO;
import static io.hadsl.components.publik.PublikBrick.PASSERELLE;
import static io.hadsl.components.publik.PublikBrick.WCS;
import static io.hadsl.core.value.DataSize.gib;
import static io.hadsl.core.value.SecretRef.passwordFrom;

import io.hadsl.components.apt.AptRepository;
import io.hadsl.components.nginx.Nginx;
import io.hadsl.components.publik.HoboAgent;
import io.hadsl.components.publik.PublikBrick;
import io.hadsl.components.publik.PublikComponent;
import io.hadsl.components.publik.PublikTools;
import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.fact.RunBy;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.ServiceBuilder;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.TopologySource;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;

/**
 * The Publik e-government suite on two web hosts, as its makers' high-availability chapter has it;
 * HAProxy, PostgreSQL, NFS and RabbitMQ are run by the customer.
 *
 * <p>Parameters: {@code os} ({@code debian-10} unless given); {@code machines}, {@code production}
 * (with the hardware that the chapter asks for, the default) or {@code laboratory}; and {@code
 * entrouvert-key}, the file on the nodes that holds the key of Entr'ouvert's packages ({@code
 * /usr/share/keyrings/entrouvert.gpg}); {@code none} accepts any key that the nodes' apt trusts.
 */
public final class PublikHa implements TopologySource {

  /** For the command line. */
  public PublikHa() {}

  @Override
  public Topology topology(Parameters parameters) {
    OsRelease os = OsRelease.ofId(parameters.text("os", "debian-10"));
    String key = parameters.text("entrouvert-key", "/usr/share/keyrings/entrouvert.gpg");
    Hardware minimum = minimum(parameters.text("machines", "production"));
    return Topology.named("publik", t -> new Platform(t, os, minimum).declare(os, repository(key)));
  }

  private static AptRepository repository(String key) {
    AptRepository repository = AptRepository.of("entrouvert", "https://deb.entrouvert.org/");
    return key.equals("none") ? repository : repository.signedBy(key);
  }

  private static Hardware minimum(String machines) {
    return switch (machines) {
      case "production" -> Hardware.of(8, gib(32), gib(100));
      case "laboratory" -> Hardware.of(1, gib(1), gib(8));
      default ->
          throw new IllegalArgumentException(
              "parameter machines=" + machines + " is not allowed: use production or laboratory");
    };
  }

  /** Who is called when HAProxy, PostgreSQL or NFS is down. */
  private static final RunBy CUSTOMER = new RunBy("the customer");

  /** The parts that every component of Publik needs. */
  private static final class Platform {
    private static final SecretRef BROKER_PASSWORD = passwordFrom("publik/broker");

    private final TopologyBuilder t;
    private final Node web1;
    private final NodeGroup web;
    private final External postgresql;
    private final External storage;
    private final External broker;
    private final SharedMount nfs;

    Platform(TopologyBuilder t, OsRelease os, Hardware minimum) {
      this.t = t;

      // The first node of a group does what may be done only once: web1 moves files to the share.
      web1 = t.node("web1", "10.77.0.21", os, n -> n.minimum(minimum));
      Node web2 = t.node("web2", "10.77.0.22", os, n -> n.like(web1));
      web = t.group("web", web1, web2);

      // Clusters that the customer runs. Installing a package changes the owners of its files in
      // /etc and /var/lib, so the export must let root of web1 and web2 do that (no_root_squash).
      postgresql =
          t.external(
              "sql-prod",
              Endpoint.of("sql-prod", 5432),
              CUSTOMER,
              new Serves(Serves.Purpose.DATABASE));
      storage = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049), CUSTOMER);
      // Not in the chapter: on one machine the bricks use a RabbitMQ of its own. Two nodes with one
      // each would not hear each other.
      broker =
          t.external(
              "amqp-prod",
              Endpoint.of("amqp-prod", 5672),
              CUSTOMER,
              new Serves(Serves.Purpose.BROKER));
      nfs =
          t.sharedMount("/srv/nfs")
              .nfs4(storage, "/export")
              .storesUnder("publik")
              .states(NfsExport.with("rw", "sync", "no_root_squash"))
              .on(web);
    }

    void declare(OsRelease os, AptRepository repository) {
      t.service(
          "apt",
          repository,
          s -> shared(s).keeps("/etc/apt/sources.list.d", "/etc/apt/preferences.d").on(nfs));

      // Debian numbers www-data 33 on every machine; that is checked, not changed.
      SystemUser www = t.systemUser("www-data").uid(33).home("/var/www").expected().on(web);
      Service nginx =
          t.service(
              "nginx",
              new Nginx(),
              s ->
                  shared(s)
                      .runsAs(www)
                      .keeps("/etc/nginx/conf.d", "/etc/nginx/includes")
                      .on(nfs)
                      .keeps("/etc/nginx/sites-available", "/etc/nginx/sites-enabled")
                      .on(nfs)
                      .keeps("/var/www/html")
                      .on(nfs));

      // The numbers are Entr'ouvert's. Files on the share bear them: never give one to another.
      Service hobo = brick(HOBO, 2102);
      Service authentic = brick(AUTHENTIC2_MULTITENANT, 2103, "/etc/cron.d/authentic2-multitenant");
      Service wcs = brick(WCS, 2104, "/etc/cron.d/wcs");
      Service passerelle = brick(PASSERELLE, 2105, "/etc/cron.d/passerelle");
      // Python 2 and its packages are gone from Debian since 11.
      String plugin = (os.major() < 11 ? "python" : "python3") + "-combo-plugin-macollectivite";
      Service combo =
          brick(
              component(COMBO).with(plugin, "publik-base-theme", "gettext"),
              2106,
              "/etc/cron.hourly/python-combo",
              // Not in the chapter's list, but the package has it and it acts on the same data.
              "/etc/cron.d/combo");
      Service fargo = brick(FARGO, 2107, "/etc/cron.hourly/fargo");
      // The chapter makes accounts for these two and says no more of them. They keep tenants like
      // the others, so what is good for those is done for them.
      Service chrono = brick(CHRONO, 2108);
      Service bijoe = brick(BIJOE, 2109);

      // 2110 stays free: a listing in the chapter shows it, by mistake, for bijoe.
      SystemUser agent = t.systemUser("hobo-agent").uid(2111).shell("/bin/false").on(web);
      t.service(
          "hobo-agent",
          new HoboAgent(),
          s ->
              // Two agents would do the same work at once, in the same files and databases.
              s.on(web)
                  .activePassive(web1)
                  .runsAs(agent)
                  .uses(broker, BROKER_PASSWORD)
                  .keeps("/etc/hobo-agent")
                  .on(nfs)
                  // Not in the chapter's list either.
                  .cron("/etc/cron.d/hobo-agent")
                  .ownedBy(web1));

      t.service("tools", new PublikTools(), s -> shared(s));

      External haproxy = t.external("haproxy", Endpoint.of("haproxy-prod", 443), CUSTOMER);
      t.entrypoint(
          "portal", haproxy, nginx, combo, authentic, wcs, passerelle, hobo, fargo, chrono, bijoe);

      t.acknowledge("lb-redundant", haproxy, "the customer runs it");
      t.acknowledge("db-redundant", postgresql, "the customer runs it as a cluster");
      t.acknowledge("storage-redundant", storage, "the customer runs it as a cluster");
      t.acknowledge(
          "broker-redundant",
          broker,
          "the customer runs it; its loss stops messages between bricks, not the sites");
      t.acknowledge(
          "publik-shared-cache",
          hobo,
          "the packages' own setting, as on one machine: a page may be old on one node for minutes");
    }

    /** Both nodes serve at once. */
    private ServiceBuilder shared(ServiceBuilder.OnStage service) {
      return service.on(web).activeActive();
    }

    private static PublikComponent component(PublikBrick brick) {
      return PublikComponent.of(brick).settingsIn("macollectivite");
    }

    private Service brick(PublikBrick brick, int number, String... crons) {
      return brick(component(brick), number, crons);
    }

    /** One component: its account, its directories on the share, its database, its jobs on web1. */
    private Service brick(PublikComponent component, int number, String... crons) {
      PublikBrick brick = component.brick();
      SystemUser account =
          t.systemUser(brick.account())
              .uid(number)
              .home(brick.data())
              .shell("/bin/false")
              .comment(brick.id() + " daemon")
              .on(web);
      return t.service(
          brick.id(),
          component,
          s -> {
            ServiceBuilder service =
                shared(s).runsAs(account).keeps(brick.configuration(), brick.data()).on(nfs);
            if (brick.database().isPresent()) {
              service.uses(postgresql, passwordFrom("publik/" + brick.id() + "/db"));
            } else {
              // The tenants of wcs name their databases on the same server themselves.
              service.uses(postgresql);
            }
            if (brick.sendsMessages()) {
              service.uses(broker, BROKER_PASSWORD);
            }
            for (String cron : crons) {
              service.cron(cron).ownedBy(web1);
            }
            return service;
          });
    }
  }
}
