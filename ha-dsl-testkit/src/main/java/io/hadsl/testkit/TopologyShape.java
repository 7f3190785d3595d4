package io.hadsl.testkit;

import static io.hadsl.core.value.SecretRef.passwordFrom;

import io.hadsl.components.packaged.PackagedService;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.ServiceBuilder;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.OsRelease;
import java.util.ArrayList;
import java.util.List;

/**
 * What an arbitrary topology looks like: a few numbers from which a valid topology is built, so
 * that a failing one shrinks to small numbers.
 *
 * @param groups the groups of nodes, at least one
 * @param os what all nodes run
 * @param zones the number of failure domains, 0 for none declared
 */
public record TopologyShape(List<Group> groups, OsRelease os, int zones) {

  /**
   * A group of like nodes.
   *
   * @param nodes the number of nodes, at least 1
   * @param services the number of services on all of them
   * @param shared whether they share a mount and keep files there
   * @param crons the number of jobs of each service
   * @param usesPrevious whether its services use those of the group before
   */
  public record Group(int nodes, int services, boolean shared, int crons, boolean usesPrevious) {}

  /** Copies the list. */
  public TopologyShape {
    groups = List.copyOf(groups);
  }

  /**
   * The topology of this shape.
   *
   * @return a topology that breaks no rule above the severity of a danger that nobody acknowledged
   */
  public Topology build() {
    return Topology.named("arbitrary", this::declare);
  }

  private void declare(TopologyBuilder t) {
    List<Zone> places = new ArrayList<>();
    for (int i = 0; i < zones; i++) {
      places.add(t.zone("zone" + i));
    }
    External nas = t.external("nas", Endpoint.of("nas.example.org", 2049));
    acknowledge(t, places);
    Service previous = null;
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      List<Node> nodes = nodes(t, g, group.nodes(), places);
      NodeGroup place =
          t.group("group" + g, nodes.get(0), nodes.subList(1, nodes.size()).toArray(Node[]::new));
      SharedMount mount =
          group.shared()
              ? t.sharedMount("/srv/share" + g).nfs4(nas, "/export/" + g).on(place)
              : null;
      for (int s = 0; s < group.services(); s++) {
        String name = "app" + g + "x" + s;
        SystemUser user = t.systemUser(name).uid(2000 + 100 * g + s).on(place);
        Service used = group.usesPrevious() ? previous : null;
        int jobs = group.crons();
        previous =
            t.service(
                name,
                PackagedService.of(name, name).running(name + ".service"),
                on -> {
                  ServiceBuilder service =
                      nodes.size() == 1 ? on.on(place).single() : on.on(place).activeActive();
                  service.runsAs(user);
                  if (mount != null) {
                    service.keeps("/var/lib/" + name).on(mount);
                  }
                  if (used != null) {
                    service.uses(used, passwordFrom(used.name() + "/password"));
                  }
                  for (int c = 0; c < jobs; c++) {
                    Node owner = nodes.get(c % nodes.size());
                    service.cron(job(name, c)).ownedBy(owner);
                  }
                  return service;
                });
      }
    }
  }

  private void acknowledge(TopologyBuilder t, List<Zone> places) {
    if (places.size() == 1
        && groups.stream().anyMatch(each -> each.nodes() > 1 && each.services() > 0)) {
      t.acknowledge("anti-affinity-domain", places.get(0), "there is one zone only");
    }
  }

  /** Every third job is a package's file, every other a timer or a crontab of ours. */
  private static CronSpec job(String service, int number) {
    CronSpec.Scheduled scheduled =
        CronSpec.scheduled(
            service + "-job" + number,
            CronSchedule.everyMinutes(1 + number % 59),
            service,
            "/usr/bin/" + service,
            "--job",
            Integer.toString(number));
    return switch (number % 3) {
      case 0 -> CronSpec.packaged("/etc/cron.d/" + service + "-" + number);
      case 1 -> scheduled;
      default -> scheduled.asTimer();
    };
  }

  private List<Node> nodes(TopologyBuilder t, int group, int count, List<Zone> places) {
    List<Node> nodes = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      Zone zone = places.isEmpty() ? null : places.get(n % places.size());
      nodes.add(
          t.node(
              "node" + group + "x" + n,
              "10.0." + group + "." + (n + 1),
              os,
              node -> zone == null ? node : node.in(zone)));
    }
    return nodes;
  }
}
