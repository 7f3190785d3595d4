package io.hadsl.components.postgresql;

import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Texts;
import java.util.Optional;

/**
 * How a client reaches its database: what PostgreSQL's own clients call host, port, dbname, user
 * and password (libpq, "Parameter Key Words").
 *
 * @param server where PostgreSQL listens
 * @param database the database's name
 * @param user the role that the client logs in as
 * @param password the role's password
 */
public record PostgresqlAccess(Endpoint server, String database, String user, SecretRef password) {

  /** Refuses empty names and those with control characters. */
  public PostgresqlAccess {
    Texts.line("database", database);
    Texts.line("database user", user);
  }

  /**
   * The access that a service declares by {@code uses(database, passwordFrom(...))}: the first
   * external that it uses with a password.
   *
   * @param instance the service on one of its nodes
   * @param database the database's name
   * @param user the role that the service logs in as
   * @return the access, empty if the service uses no external with a password
   */
  public static Optional<PostgresqlAccess> of(Instance instance, String database, String user) {
    for (Instance.Used used : instance.uses()) {
      if (used.provider() instanceof External external && used.use().secret().isPresent()) {
        return Optional.of(
            new PostgresqlAccess(external.endpoint(), database, user, used.use().secret().get()));
      }
    }
    return Optional.empty();
  }
}
