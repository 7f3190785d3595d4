package io.hadsl.components.nextcloud;

import io.hadsl.components.mariadb.MariaDbAccess;
import io.hadsl.components.redis.Redis;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Store;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.SecretRef;
import java.util.List;

/**
 * What a Nextcloud finds around it in the topology.
 *
 * @param database how it reaches its database
 * @param cache where Redis is
 * @param cachePassword what Redis asks for
 * @param data its data directory, the same on all nodes
 * @param proxies the addresses whose word about a client's address it takes
 */
record Surroundings(
    MariaDbAccess database,
    IpAddress cache,
    SecretRef cachePassword,
    AbsolutePath data,
    List<IpAddress> proxies) {

  static Surroundings of(Instance instance) {
    MariaDbAccess database = MariaDbAccess.of(instance);
    Instance.Used cache =
        instance
            .usesComponent(Redis.class)
            .orElseThrow(
                () ->
                    PlanException.of(
                        instance.service(),
                        "has no place for locks and sessions",
                        "add .uses(redis) with a service of Redis"));
    List<Store> stores = instance.service().stores();
    if (stores.isEmpty()) {
      throw PlanException.of(
          instance.service(),
          "has no data directory that its nodes share",
          "add .keeps(\"/srv/nextcloud/data\").on(mount)");
    }
    return new Surroundings(
        database,
        addressOf(instance, cache),
        passwordOf(cache),
        stores.get(0).path(),
        instance.userAddresses());
  }

  private static IpAddress addressOf(Instance instance, Instance.Used used) {
    return instance.nodesOf((Service) used.provider()).get(0).address();
  }

  private static SecretRef passwordOf(Instance.Used cache) {
    return ((Redis) ((Service) cache.provider()).component()).password();
  }
}
