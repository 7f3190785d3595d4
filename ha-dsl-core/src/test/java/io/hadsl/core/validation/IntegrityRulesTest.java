package io.hadsl.core.validation;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Endpoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Cases of the integrity rules beyond those on their pages. */
class IntegrityRulesTest {

  private static List<String> messages(String rule, Consumer<TopologyBuilder> body) {
    return findings(rule, body).stream().map(Finding::message).toList();
  }

  private static List<Finding> findings(String rule, Consumer<TopologyBuilder> body) {
    return RuleCases.findings(rule, Topology.named("example", body));
  }

  @Test
  void everyKindOfReferenceIsFollowedAndWhatIsMissingIsToldOnce() {
    List<Finding> found =
        findings(
            "unknown-reference",
            t -> {
              Node node = t.node("web", "10.77.0.1", DEBIAN_12, n -> n.in(t.zone("rack")));
              NodeGroup group = t.group("all", node);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount mount = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(node);
              t.systemUser("web").uid(2106).on(node);
              Service web =
                  t.service(
                      "web",
                      app("nginx"),
                      s ->
                          s.on(group)
                              .activePassive(node)
                              .uses(nas)
                              .keeps("/var/www/html")
                              .on(mount)
                              .cron("/etc/cron.d/web")
                              .ownedBy(node));
              t.entrypoint("www", nas, web);
              for (String gone :
                  List.of("zone(rack)", "external(nas)", "mount(/srv/nfs@web)", "node(web)")) {
                t.remove(new ElementId(gone));
              }
            });
    assertEquals(3, found.size());
    assertEquals(
        Set.of(
            "`group(all)` and 3 more refer to `node(web)`, which is not in the topology",
            "`service(web)` and 1 more refer to `external(nas)`, which is not in the topology",
            "`service(web).store(/var/www/html)` refers to `mount(/srv/nfs@web)`, which is not in"
                + " the topology"),
        found.stream().map(Finding::message).collect(Collectors.toSet()));
    assertEquals(
        Set.of(
            "group(all).on = node(web)",
            "user(web@web).on = node(web)",
            "service(web).on = node(web)",
            "service(web).active = node(web)",
            "service(web).cron(/etc/cron.d/web).owner = node(web)",
            "service(web).uses = external(nas)",
            "entrypoint(www).front = external(nas)",
            "service(web).store(/var/www/html).mount = mount(/srv/nfs@web)"),
        found.stream().flatMap(each -> each.grounds().stream()).collect(Collectors.toSet()));
  }

  @Test
  void acknowledgementsMayNameWhatStandsInAService() {
    assertEquals(
        List.of(
            "an acknowledgement refers to `service(web).cron(gone)`, which is not in the topology"),
        messages(
            "unknown-reference",
            t -> {
              Node node = t.node("web", "10.77.0.1", DEBIAN_12);
              Service web =
                  t.service(
                      "web",
                      app("nginx"),
                      s -> s.on(node).single().cron(job("here")).ownedBy(node));
              t.acknowledge("some-rule", web.crons().get(0), "a reason");
              Service without = web.toBuilder().cron(job("gone")).ownedBy(node).build();
              t.acknowledge("some-rule", without.crons().get(1), "a reason");
            }));
  }

  private static CronSpec job(String name) {
    return CronSpec.scheduled(name, CronSchedule.everyMinutes(5), "root", "/bin/true");
  }

  @Test
  void twoStoresOrJobsOfOneNameInAServiceAreFound() {
    List<String> messages =
        messages(
            "unique-id",
            t -> {
              Node node = t.node("web", "10.77.0.1", DEBIAN_12);
              t.service(
                  "web",
                  app("nginx"),
                  s ->
                      s.on(node)
                          .single()
                          .cron("/etc/cron.d/web")
                          .ownedBy(node)
                          .cron("/etc/cron.d/web")
                          .ownedBy(node));
            });
    assertEquals(1, messages.size());
    assertTrue(messages.get(0).contains("`service(web).cron(/etc/cron.d/web)`"), messages.get(0));
  }

  @Test
  void aMountPointBelowALinkIsFoundAndAStoreOnTheMountItselfIsNot() {
    assertEquals(
        List.of(
            "/var/www/html lies below /var/www, which becomes a link onto a shared mount: it would"
                + " be made on the share itself, or link to itself"),
        messages(
            "store-not-nested",
            t -> {
              Node node = t.node("web", "10.77.0.1", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(node);
              t.sharedMount("/var/www/html").nfs4(nas, "/html").on(node);
              t.service(
                  "web",
                  app("nginx"),
                  s -> s.on(node).single().keeps("/var/www", "/srv/nfs/a", "/srv/nfs/a/b").on(nfs));
            }));
  }

  @Test
  void aQuorumOfMoreThanThereAreAndAStrangerAsTheActiveNodeAreFound() {
    assertEquals(
        List.of(
            "service `db` needs 3 instances and has 2: it is never up",
            "service `proxy` is to be active on n3, which is not one of its nodes"),
        messages(
            "redundancy-fits-instances",
            t -> {
              Node n1 = t.node("n1", "10.77.0.1", DEBIAN_12);
              Node n2 = t.node("n2", "10.77.0.2", DEBIAN_12);
              Node n3 = t.node("n3", "10.77.0.3", DEBIAN_12);
              t.service("db", app("galera"), s -> s.on(n1, n2).quorum(3));
              t.service("proxy", app("caddy"), s -> s.on(n1, n2).activePassive(n3));
            }));
  }

  @Test
  void aLongChainIsNoCycleAndItsClosingIs() {
    Consumer<TopologyBuilder> chain =
        t -> {
          Node node = t.node("n1", "10.77.0.1", DEBIAN_12);
          Service before = t.service("s0", app("a"), s -> s.on(node).single());
          for (int i = 1; i < 20_000; i++) {
            Service needed = before;
            before = t.service("s" + i, app("a"), s -> s.on(node).single().uses(needed));
          }
        };
    assertEquals(List.of(), messages("no-start-cycle", chain));
    List<String> closed =
        messages(
            "no-start-cycle",
            t -> {
              Node node = t.node("n1", "10.77.0.1", DEBIAN_12);
              Service a = t.service("a", app("a"), s -> s.on(node).single());
              Service b = t.service("b", app("a"), s -> s.on(node).single().uses(a));
              Service c = t.service("c", app("a"), s -> s.on(node).single().uses(b));
              t.replace(a.toBuilder().uses(c).build());
            });
    assertEquals(
        List.of(
            "services wait for each other, so that none can start first: a needs c needs b needs"
                + " a"),
        closed);
  }

  @Test
  void aJobRunsAsAnAccountOfItsOwner() {
    assertEquals(
        List.of(
            "cron job `tidy` runs as `combo`, an account that is declared elsewhere and not on"
                + " web2: the job never runs"),
        messages("runs-as-account-exists", t -> job(t, "combo", true)));
    // A package may make an account that nobody speaks of.
    assertEquals(List.of(), messages("runs-as-account-exists", t -> job(t, "www-data", true)));
    assertEquals(List.of(), messages("runs-as-account-exists", t -> job(t, "combo", false)));
  }

  private static void job(TopologyBuilder t, String user, boolean onOther) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    t.systemUser("combo").uid(2106).on(web1);
    t.service(
        "combo",
        app("combo"),
        s ->
            s.on(web1, web2)
                .activeActive()
                .cron(
                    CronSpec.scheduled(
                        "tidy", CronSchedule.everyMinutes(5), user, "/usr/bin/combo-tidy"))
                .ownedBy(onOther ? web2 : web1));
  }

  @Test
  void twoInstancesOnOneNodeAreRefused() {
    ElementId web1 = ElementId.of("node", "web1");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Service(
                    "combo",
                    app("combo"),
                    List.of(web1, ElementId.of("node", "web2"), web1),
                    new Redundancy.ActiveActive(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    DeclaredAt.NOWHERE));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("on web1 twice"), message);
  }
}
