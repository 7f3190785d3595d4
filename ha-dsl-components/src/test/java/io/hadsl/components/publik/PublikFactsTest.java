package io.hadsl.components.publik;

import static io.hadsl.core.value.SecretRef.passwordFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.ServiceBuilder;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.OsRelease;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What is found where people leave something out that the packages of Publik need. */
class PublikFactsTest {

  /** The parts around the service that is looked at. */
  private record Around(Node web1, NodeGroup web, External sql, External amqp, SharedMount nfs) {}

  /** The rules of those that are looked at that find something. */
  private static Set<String> found(
      OsRelease os, PublikBrick brick, BiFunction<ServiceBuilder, Around, ServiceBuilder> rest) {
    return rules(
        os,
        (t, around) -> {
          t.systemUser(brick.account()).uid(2106).on(around.web());
          t.service(
              "brick",
              PublikComponent.of(brick),
              s -> rest.apply(s.on(around.web()).activeActive(), around));
        });
  }

  private static Set<String> rules(OsRelease os, BiConsumer<TopologyBuilder, Around> body) {
    Topology topology =
        Topology.named(
            "pair",
            t -> {
              Node web1 = t.node("web1", "10.0.0.1", os);
              Node web2 = t.node("web2", "10.0.0.2", os);
              NodeGroup web = t.group("web", web1, web2);
              External sql = t.external("sql", Endpoint.of("sql-prod", 5432));
              External amqp = t.external("amqp", Endpoint.of("amqp-prod", 5672));
              External files = t.external("files", Endpoint.of("nfs-prod", 2049));
              SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(files, "/export").on(web);
              body.accept(t, new Around(web1, web, sql, amqp, nfs));
            });
    Set<String> rules = new TreeSet<>();
    for (Finding finding : Validator.standard().validate(topology).findings()) {
      if (OURS.contains(finding.rule())) {
        rules.add(finding.rule());
      }
    }
    return rules;
  }

  private static final Set<String> OURS =
      names(
          "hidden-scheduler",
          "publik-wcs-cron",
          "publik-secret-equal",
          "publik-broker-shared",
          "migration-single-runner",
          "singleton-worker",
          "uwsgi-cron-owner");

  private static Set<String> names(String... names) {
    return new TreeSet<>(List.of(names));
  }

  @Test
  void aCompleteBrickIsNotFoundFaultWith() {
    assertEquals(
        names(),
        found(
            OsRelease.DEBIAN_12,
            PublikBrick.COMBO,
            (s, around) ->
                s.keeps("/etc/combo", "/var/lib/combo")
                    .on(around.nfs())
                    .uses(around.sql(), passwordFrom("db"))
                    .cron("/etc/cron.d/combo")
                    .ownedBy(around.web1())));
  }

  @Test
  void theCronFileThatNobodyMentionsIsFound() {
    assertEquals(
        names("hidden-scheduler"),
        found(
            OsRelease.DEBIAN_10,
            PublikBrick.COMBO,
            (s, around) ->
                s.keeps("/etc/combo", "/var/lib/combo")
                    .on(around.nfs())
                    .uses(around.sql(), passwordFrom("db"))
                    .cron("/etc/cron.d/combo")
                    .ownedBy(around.web1())));
  }

  @Test
  void theSecretOfAConfigurationThatIsNotSharedIsFound() {
    assertEquals(
        names("publik-secret-equal"),
        found(
            OsRelease.DEBIAN_12,
            PublikBrick.BIJOE,
            (s, around) ->
                s.keeps("/var/lib/bijoe").on(around.nfs()).uses(around.sql(), passwordFrom("db"))));
  }

  @Test
  void wcsLocksItsJobsAndIsBetterGivenOneOwner() {
    assertEquals(
        names("publik-wcs-cron"),
        found(
            OsRelease.DEBIAN_12,
            PublikBrick.WCS,
            (s, around) -> s.keeps("/etc/wcs", "/var/lib/wcs").on(around.nfs())));
  }

  @Test
  void aBrokerOnEachNodeIsFoundWhereTheDatabaseIsAllThatIsUsed() {
    assertEquals(
        names("publik-broker-shared"),
        found(
            OsRelease.DEBIAN_12,
            PublikBrick.HOBO,
            (s, around) ->
                s.keeps("/etc/hobo").on(around.nfs()).uses(around.sql(), passwordFrom("db"))));
    assertEquals(
        names(),
        found(
            OsRelease.DEBIAN_12,
            PublikBrick.HOBO,
            (s, around) ->
                s.keeps("/etc/hobo")
                    .on(around.nfs())
                    .uses(around.sql(), passwordFrom("db"))
                    .uses(around.amqp(), passwordFrom("amqp"))));
  }

  @Test
  void anAgentOnBothNodesIsFound() {
    assertEquals(
        names("singleton-worker"),
        rules(
            OsRelease.DEBIAN_12,
            (t, around) -> {
              t.systemUser("hobo-agent").uid(2111).on(around.web());
              t.service(
                  "agent", new HoboAgent(), s -> agent(s.on(around.web()).activeActive(), around));
            }));
    assertEquals(
        names(),
        rules(
            OsRelease.DEBIAN_12,
            (t, around) -> {
              t.systemUser("hobo-agent").uid(2111).on(around.web());
              t.service(
                  "agent",
                  new HoboAgent(),
                  s -> agent(s.on(around.web()).activePassive(around.web1()), around));
            }));
  }

  private static ServiceBuilder agent(ServiceBuilder service, Around around) {
    return service
        .keeps("/etc/hobo-agent")
        .on(around.nfs())
        .uses(around.amqp(), passwordFrom("amqp"))
        .cron("/etc/cron.d/hobo-agent")
        .ownedBy(around.web1());
  }
}
