package io.hadsl.examples.wordpress;

import io.hadsl.components.mariadb.MariaDbAccess;
import io.hadsl.core.fact.ApplicationJobs;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.HealthPage;
import io.hadsl.core.fact.Installer;
import io.hadsl.core.fact.LearnsScheme;
import io.hadsl.core.fact.ReplicaValue;
import io.hadsl.core.fact.ReplicaValue.Purpose;
import io.hadsl.core.fact.ServesNames;
import io.hadsl.core.fact.Sessions;
import io.hadsl.core.fact.TrustsProxies;
import io.hadsl.core.fact.Upgrader;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.SecretRef;
import java.util.List;
import java.util.Optional;

/** What rules ask about a WordPress. */
final class SiteFacts {

  private SiteFacts() {}

  static ComponentFacts.Builder of(WordPress wordPress, Instance instance) {
    ComponentFacts.Builder facts =
        ComponentFacts.builder()
            .unit(WebSite.UNIT, RestartPolicy.MISSING)
            .listens(WebSite.PORT)
            .firstAlone();
    ComponentFacts php = wordPress.php().facts(instance);
    php.units().forEach(unit -> facts.unit(unit.name().value(), unit.restart()));
    for (Fact fact : php.others()) {
      // WordPress makes no sessions of PHP's.
      if (!(fact instanceof Sessions)) {
        facts.states(fact);
      }
    }
    places(php.units().get(0).name(), facts);
    for (String key : SiteSecrets.KEYS) {
      SecretRef secret = SiteSecrets.key(instance, key);
      facts.equalSecret(secret).states(new ReplicaValue(Purpose.IDENTITY, key, secret.name()));
    }
    if (instance.isFirst()) {
      facts.states(
          new Installer(SiteTool.PATH + " setup", Optional.empty()),
          new Upgrader(SiteTool.PATH + " setup", Upgrader.Jobs.HELD));
    }
    facts.states(MariaDbAccess.servers(instance));
    return facts.states(
        Binds.OWN_ADDRESS,
        // 500 without its database.
        new HealthPage("/wp-login.php", HealthPage.Said.IN_STATUS, ""),
        SiteUsers.of(instance),
        new Sessions(Sessions.Kept.WITH_THE_USER, Sessions.Guarded.LOCKED),
        new LearnsScheme(LearnsScheme.From.HEADER),
        new ServesNames(List.of(wordPress.site())),
        new TrustsProxies(instance.userAddresses()),
        new ApplicationJobs(ApplicationJobs.Trigger.CRON, SiteTool.PATH),
        new ReplicaValue(Purpose.CODE, "release of Debian", instance.os().id()));
  }

  private static void places(UnitName php, ComponentFacts.Builder facts) {
    UnitName nginx = UnitName.of(WebSite.UNIT);
    AbsolutePath uploads = AbsolutePath.of(WordPress.UPLOADS);
    facts.states(
        new UsesPath(php, SiteConfig.PATH, UsesPath.Kind.CONFIGURATION),
        new UsesPath(php, uploads, UsesPath.Kind.STATE),
        new UsesPath(nginx, uploads, UsesPath.Kind.STATE),
        UsesPath.of(WebSite.UNIT, UsesPath.Kind.CONFIGURATION, "/etc/nginx"));
  }
}
