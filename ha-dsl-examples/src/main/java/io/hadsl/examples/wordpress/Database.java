package io.hadsl.examples.wordpress;

import io.hadsl.components.mariadb.MariaDb;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.value.SecretRef;

/**
 * The database that a WordPress uses.
 *
 * @param host address and port
 * @param name of the database and of the account that owns it
 * @param password the account's
 */
record Database(String host, String name, SecretRef password) {

  static Database of(Instance instance) {
    Instance.Used used =
        instance
            .usesComponent(MariaDb.class)
            .orElseThrow(
                () ->
                    PlanException.of(
                        instance.service(),
                        "has no database",
                        "add .uses(mariadb, passwordFrom(\"...\")) with a service of MariaDB"));
    Service server = (Service) used.provider();
    return new Database(
        instance.nodesOf(server).get(0).address().inUrl() + ":" + MariaDb.PORT,
        MariaDb.databaseOf(instance.service()),
        used.use()
            .secret()
            .orElseThrow(
                () ->
                    PlanException.of(
                        instance.service(),
                        used.use(),
                        "uses a database without a password",
                        "write .uses(..., passwordFrom(\"...\"))")));
  }
}
