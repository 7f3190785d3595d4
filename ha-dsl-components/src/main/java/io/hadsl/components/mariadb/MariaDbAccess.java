package io.hadsl.components.mariadb;

import io.hadsl.core.fact.ConnectsTo;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Provider;
import io.hadsl.core.model.Service;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a service reaches its database: on a {@link MariaDb} of the topology, of which clients know
 * one server, that of its first node; or on an external that keeps databases ({@link Serves}).
 *
 * @param host address or name, and port
 * @param name of the database and of the account that owns it
 * @param password the account's
 */
public record MariaDbAccess(String host, String name, SecretRef password) {

  /** Refuses line breaks. */
  public MariaDbAccess {
    Texts.line("database server", host);
    Texts.line("database", name);
  }

  /**
   * The access that a service declares by {@code uses(mariadb, passwordFrom(...))}.
   *
   * @param client the service on one of its nodes
   * @return the access to the first database that it uses
   * @throws PlanException if it uses none, or one without a password
   */
  public static MariaDbAccess of(Instance client) {
    Instance.Used used =
        used(client)
            .orElseThrow(
                () ->
                    PlanException.of(
                        client.service(),
                        "has no database",
                        "add .uses(mariadb, passwordFrom(\"...\")) with a service of MariaDB, or"
                            + " with an external of which Serves.Purpose.DATABASE is stated"));
    return new MariaDbAccess(
        host(client, used.provider()),
        MariaDb.databaseOf(client.service()),
        used.use()
            .secret()
            .orElseThrow(
                () ->
                    PlanException.of(
                        client.service(),
                        used.use(),
                        "uses a database without a password",
                        "write .uses(..., passwordFrom(\"...\"))")));
  }

  /**
   * The database that a service uses.
   *
   * @param client the service on one of its nodes
   * @return the first MariaDB of the topology, else the first external that keeps databases
   */
  public static Optional<Instance.Used> used(Instance client) {
    return client
        .usesComponent(MariaDb.class)
        .or(
            () ->
                client.uses().stream()
                    .filter(each -> each.provider() instanceof External external && keeps(external))
                    .findFirst());
  }

  private static boolean keeps(External external) {
    return external.facts().stream()
        .anyMatch(
            each ->
                each.fact() instanceof Serves serves
                    && serves.purpose() == Serves.Purpose.DATABASE);
  }

  private static String host(Instance client, Provider provider) {
    return provider instanceof Service server
        ? client.nodesOf(server).get(0).address().inUrl() + ":" + MariaDb.PORT
        : ((External) provider).endpoint().toString();
  }

  /**
   * Which servers a service knows, for its component to state, and what it takes for granted of
   * those that others run.
   *
   * @param client the service on one of its nodes
   * @return the first node of each MariaDB that it uses, or what an external must have
   */
  public static Fact[] servers(Instance client) {
    List<Fact> known = new ArrayList<>(2);
    for (Instance.Used used : client.uses()) {
      if (used.provider() instanceof Service service && service.component() instanceof MariaDb) {
        known.add(new ConnectsTo(service.id(), service.nodes().get(0)));
      }
    }
    if (known.isEmpty()) {
      used(client).ifPresent(used -> known.add(database(client, used.provider())));
    }
    return known.toArray(new Fact[0]);
  }

  private static Prerequisite database(Instance client, Provider provider) {
    String name = MariaDb.databaseOf(client.service());
    return Prerequisite.at(
        provider.id(),
        "database `" + name + "` in utf8mb4, with all rights on it for the account `" + name + "`");
  }
}
