package io.hadsl.examples;

import static io.hadsl.core.value.DataSize.gib;
import static io.hadsl.core.value.SecretRef.passwordFrom;

import io.hadsl.components.publik.HoboAgent;
import io.hadsl.components.publik.PublikBrick;
import io.hadsl.components.publik.PublikComponent;
import io.hadsl.core.fact.NfsExport;
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
import java.util.Map;

/**
 * Many pairs of web hosts like those of {@link PublikHa}, each with nine accounts, nine services, a
 * shared mount and five jobs; made to measure how fast a large topology is built, checked and
 * written.
 *
 * <p>Parameter: {@code pairs}, 10 unless given.
 */
public final class Fleet implements TopologySource {

  private static final Hardware MINIMUM = Hardware.of(8, gib(32), gib(100));
  private static final int FIRST_NUMBER = 2102;

  private static final Map<PublikBrick, String> CRONS =
      Map.of(
          PublikBrick.AUTHENTIC2_MULTITENANT, "/etc/cron.d/authentic2-multitenant",
          PublikBrick.WCS, "/etc/cron.d/wcs",
          PublikBrick.PASSERELLE, "/etc/cron.d/passerelle",
          PublikBrick.COMBO, "/etc/cron.d/combo");

  /** For the command line. */
  public Fleet() {}

  @Override
  public Topology topology(Parameters parameters) {
    int pairs = parameters.number("pairs", 10, 1, 100_000);
    return Topology.named(
        "fleet",
        t -> {
          External storage = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
          for (int pair = 1; pair <= pairs; pair++) {
            addPair(t, storage, pair);
          }
        });
  }

  private static void addPair(TopologyBuilder t, External storage, int pair) {
    Node first = node(t, "web1-" + pair, 2 * pair);
    Node second = node(t, "web2-" + pair, 2 * pair + 1);
    NodeGroup web = t.group("web-" + pair, first, second);
    External postgresql = t.external("sql-" + pair, Endpoint.of("sql-" + pair, 5432));
    External broker = t.external("amqp-" + pair, Endpoint.of("amqp-" + pair, 5672));
    SharedMount nfs =
        t.sharedMount("/srv/nfs")
            .nfs4(storage, "/export/" + pair)
            .states(NfsExport.with("rw", "sync", "no_root_squash"))
            .on(web);
    int number = FIRST_NUMBER;
    for (PublikBrick brick : PublikBrick.values()) {
      SystemUser account =
          t.systemUser(brick.account())
              .uid(number++)
              .home(brick.data())
              .shell("/bin/false")
              .on(web);
      Service service =
          t.service(
              brick.id() + "-" + pair,
              PublikComponent.of(brick),
              s -> {
                ServiceBuilder both =
                    s.on(web)
                        .activeActive()
                        .runsAs(account)
                        .keeps(brick.configuration(), brick.data())
                        .on(nfs);
                if (brick.database().isPresent()) {
                  both.uses(postgresql, passwordFrom("fleet/" + pair + "/" + brick.id()));
                }
                if (brick.sendsMessages()) {
                  both.uses(broker, passwordFrom("fleet/" + pair + "/broker"));
                }
                String cron = CRONS.get(brick);
                return cron == null ? both : both.cron(cron).ownedBy(first);
              });
      if (brick == PublikBrick.HOBO) {
        t.acknowledge("publik-shared-cache", service, "only made to measure");
      }
    }
    SystemUser agent = t.systemUser("hobo-agent").uid(number).shell("/bin/false").on(web);
    t.service(
        "hobo-agent-" + pair,
        new HoboAgent(),
        s ->
            s.on(web)
                .activePassive(first)
                .runsAs(agent)
                .keeps("/etc/hobo-agent")
                .on(nfs)
                .uses(broker, passwordFrom("fleet/" + pair + "/broker"))
                .cron("/etc/cron.d/hobo-agent")
                .ownedBy(first));
  }

  /** Addresses count up through 10.0.0.0/8, which holds more nodes than the most pairs. */
  private static Node node(TopologyBuilder t, String name, int index) {
    String address = "10." + (index >> 16) + "." + ((index >> 8) & 255) + "." + (index & 255);
    return t.node(name, address, OsRelease.DEBIAN_12, n -> n.minimum(MINIMUM).role("web"));
  }
}
