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
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.OsRelease;
import io.hadsl.testkit.TopologyShape.Group;
import io.hadsl.testkit.TopologyShape.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Groups of like nodes with services of no product in particular. */
final class PlainGroups {

  /** Networks of products come before. */
  private static final int FIRST_NETWORK = 100;

  private final TopologyBuilder t;
  private final OsRelease os;
  private final List<Zone> zones;
  private final List<External> others = new ArrayList<>();
  private @Nullable External nas;
  private @Nullable Service last;

  PlainGroups(TopologyBuilder t, OsRelease os, List<Zone> zones, int externals) {
    this.t = t;
    this.os = os;
    this.zones = zones;
    for (int i = 0; i < externals; i++) {
      others.add(t.external("other" + i, Endpoint.of("other" + i + ".example.org", 8080 + i)));
    }
  }

  /** The service declared last. */
  Optional<Service> last() {
    return Optional.ofNullable(last);
  }

  void declare(int number, Group group) {
    List<Node> nodes =
        new Site(t, os, zones, FIRST_NETWORK + number).nodes("node" + number + "x", group.nodes());
    NodeGroup place =
        t.group(
            "group" + number, nodes.get(0), nodes.subList(1, nodes.size()).toArray(Node[]::new));
    Optional<SharedMount> mount = mount(number, group, place);
    for (int s = 0; s < group.services(); s++) {
      String name = "app" + number + "x" + s;
      SystemUser user = t.systemUser(name).uid(2000 + 100 * number + s).on(place);
      Service used = group.usesPrevious() ? last : null;
      last =
          t.service(
              name,
              PackagedService.of(name, name).running(name + ".service"),
              on -> {
                ServiceBuilder service = sharing(on.on(place), group.mode(), nodes).runsAs(user);
                mount.ifPresent(share -> keep(service, name, group.stores(), share));
                if (used != null) {
                  service.uses(used, passwordFrom(used.name() + "/password"));
                }
                if (!others.isEmpty()) {
                  service.uses(others.get(user.uid().value() % others.size()));
                }
                for (int c = 0; c < group.crons(); c++) {
                  service.cron(job(name, c)).ownedBy(nodes.get(c % nodes.size()));
                }
                return service;
              });
    }
  }

  private static void keep(ServiceBuilder service, String name, int stores, SharedMount share) {
    service.keeps("/var/lib/" + name).on(share);
    for (int i = 1; i < stores; i++) {
      service.keeps("/etc/" + name + "/store" + i).on(share);
    }
  }

  private static ServiceBuilder sharing(
      ServiceBuilder.RedundancyStage placed, Mode mode, List<Node> nodes) {
    int count = nodes.size();
    if (count == 1) {
      return placed.single();
    }
    return switch (mode) {
      case ACTIVE_PASSIVE -> placed.activePassive(nodes.get(0));
      case QUORUM ->
          count >= 3 && count % 2 == 1 ? placed.quorum(count / 2 + 1) : placed.activeActive();
      case ACTIVE_ACTIVE -> placed.activeActive();
    };
  }

  private Optional<SharedMount> mount(int number, Group group, NodeGroup place) {
    String path = "/srv/share" + number;
    return switch (group.storage()) {
      case NONE -> Optional.empty();
      case NFS -> Optional.of(t.sharedMount(path).nfs4(nas(), "/export/" + number).on(place));
      case GLUSTERFS ->
          Optional.of(t.sharedMount(path).glusterfs(nas(), "volume" + number).on(place));
      case CEPHFS ->
          Optional.of(
              t.sharedMount(path)
                  .cephfs(nas(), "/" + number, "client" + number, passwordFrom("ceph/key"))
                  .on(place));
      case BIND -> {
        t.sharedMount("/mnt/all" + number).nfs4(nas(), "/export/" + number).on(place);
        yield Optional.of(t.sharedMount(path).bind("/mnt/all" + number + "/files").on(place));
      }
    };
  }

  private External nas() {
    External known = nas;
    if (known == null) {
      known = t.external("nas", Endpoint.of("nas.example.org", 2049));
      nas = known;
    }
    return known;
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
}
