package io.hadsl.components.nextcloud;

import io.hadsl.core.fact.ApplicationJobs;
import io.hadsl.core.fact.DataDirectory;
import io.hadsl.core.fact.DistinctValue;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Installer;
import io.hadsl.core.fact.ReplicaValue;
import io.hadsl.core.fact.ReplicaValue.Purpose;
import io.hadsl.core.fact.Upgrader;
import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rules ask about several Nextcloud servers that are one cloud. */
final class Running {

  /** The largest serverid: it has nine bits (config.sample.php). */
  private static final int MOST_SERVERS = 511;

  private Running() {}

  static Fact[] facts(Nextcloud nextcloud, Instance instance) {
    NextcloudSecrets secrets = NextcloudSecrets.of(instance);
    AbsolutePath data = dataOf(instance);
    List<Fact> facts = new ArrayList<>();
    facts.add(new ReplicaValue(Purpose.IDENTITY, "instanceid", secrets.instanceId().name()));
    facts.add(new ReplicaValue(Purpose.IDENTITY, "secret", secrets.secret().name()));
    facts.add(new ReplicaValue(Purpose.IDENTITY, "passwordsalt", secrets.passwordSalt().name()));
    facts.add(new ReplicaValue(Purpose.CODE, "sha256", nextcloud.sha256()));
    facts.add(
        new ReplicaValue(Purpose.RUNTIME, "php", DebianFacts.of(instance.os()).php().version()));
    facts.add(new DistinctValue("serverid", ConfigFile.serverId(instance), MOST_SERVERS));
    facts.add(new DataDirectory(data, CodeRelease.CODE));
    // The installer sets the mode to cron.
    facts.add(
        new ApplicationJobs(
            ApplicationJobs.Trigger.CRON, CodeRelease.CODE.resolve(CodeRelease.JOBS)));
    if (instance.isFirst()) {
      facts.add(new Installer("occ maintenance:install", Optional.of(ConfigFile.version(data))));
      // cron.php does nothing in maintenance mode, nor while its code is newer than the shared
      // version.
      facts.add(new Upgrader("occ upgrade", Upgrader.Jobs.HELD));
    }
    return facts.toArray(Fact[]::new);
  }

  /** Where nothing else is said, Nextcloud keeps its data below its code. */
  private static AbsolutePath dataOf(Instance instance) {
    List<Store> stores = instance.service().stores();
    return stores.isEmpty() ? CodeRelease.CODE.resolve("data") : stores.get(0).path();
  }
}
