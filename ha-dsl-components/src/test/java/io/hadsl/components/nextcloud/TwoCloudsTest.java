package io.hadsl.components.nextcloud;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.mariadb.MariaDb;
import io.hadsl.components.redis.Redis;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two services on the same files are one cloud, and are judged as one. */
class TwoCloudsTest {

  private static final String SUM = "0123456789abcdef".repeat(4);

  private static Set<String> found(String otherSum, OsRelease otherOs) {
    Topology topology =
        Topology.named(
            "two",
            t -> {
              Node app1 = t.node("app1", "10.0.0.2", OsRelease.DEBIAN_12);
              Node app2 = t.node("app2", "10.0.0.3", otherOs);
              Node back = t.node("back", "10.0.0.4", OsRelease.DEBIAN_12);
              Service db =
                  t.service(
                      "db", MariaDb.withBufferPool(DataSize.mib(256)), s -> s.on(back).single());
              Service cache =
                  t.service(
                      "cache",
                      Redis.protectedBy(new SecretRef("cloud/cache")),
                      s -> s.on(back).single());
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount data = t.sharedMount("/srv/files").nfs4(nas, "/export").on(app1, app2);
              int number = 0;
              for (Node node : List.of(app1, app2)) {
                t.service(
                    "cloud" + ++number,
                    Nextcloud.archive("/srv/nextcloud.tar.bz2", node.equals(app1) ? SUM : otherSum)
                        .servedAs("cloud.example.org"),
                    s ->
                        s.on(node)
                            .single()
                            .keeps("/srv/files/data")
                            .on(data)
                            .uses(db, new SecretRef("cloud/db"))
                            .uses(cache)
                            .cron(Nextcloud.backgroundJobs())
                            .ownedBy(node));
              }
            });
    Set<String> rules = new TreeSet<>();
    for (Finding finding : Validator.standard().validate(topology).findings()) {
      rules.add(finding.rule());
    }
    return rules;
  }

  @Test
  void theyHaveTwoIdentitiesOneNumberAndTwoUpgrades() {
    Set<String> rules = found(SUM, OsRelease.DEBIAN_12);
    assertTrue(
        rules.containsAll(
            List.of(
                "nc-identity-equal",
                "nc-serverid-distinct",
                "nc-upgrade-once",
                "single-cron-owner")),
        rules.toString());
    assertTrue(!rules.contains("nc-code-parity") && !rules.contains("nc-php-parity"));
  }

  @Test
  void anotherReleaseAndAnotherPhpAreFound() {
    Set<String> rules = found(SUM.replace('f', '0'), OsRelease.DEBIAN_13);
    assertTrue(rules.containsAll(List.of("nc-code-parity", "nc-php-parity")), rules.toString());
  }
}
