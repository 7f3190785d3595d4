package io.hadsl.components.nextcloud;

import io.hadsl.components.mariadb.MariaDb;
import io.hadsl.components.redis.Redis;
import io.hadsl.core.fact.ConnectsTo;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Store;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.List;

/**
 * What a Nextcloud finds around it in the topology.
 *
 * @param database where its database is
 * @param databasePassword the database account's password
 * @param cache where Redis is
 * @param cachePassword what Redis asks for
 * @param data its data directory, the same on all nodes
 * @param proxies the addresses whose word about a client's address it takes
 */
record Surroundings(
    IpAddress database,
    SecretRef databasePassword,
    IpAddress cache,
    SecretRef cachePassword,
    AbsolutePath data,
    List<IpAddress> proxies) {

  static Surroundings of(Instance instance) {
    Instance.Used database =
        instance
            .usesComponent(MariaDb.class)
            .orElseThrow(
                () ->
                    PlanException.of(
                        instance.service(),
                        "has no database",
                        "add .uses(mariadb, passwordFrom(\"...\")) with a service of MariaDB"));
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
        addressOf(instance, database),
        database
            .use()
            .secret()
            .orElseThrow(
                () ->
                    PlanException.of(
                        instance.service(),
                        database.use(),
                        "uses a database without a password",
                        "write .uses(..., passwordFrom(\"...\"))")),
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

  /** The database is known by the address of its first node; PHP states the cache. */
  static Fact[] servers(Instance instance) {
    List<Fact> known = new ArrayList<>(2);
    for (Instance.Used used : instance.uses()) {
      if (used.provider() instanceof Service service && service.component() instanceof MariaDb) {
        known.add(new ConnectsTo(service.id(), service.nodes().get(0)));
      }
    }
    return known.toArray(new Fact[0]);
  }
}
