package io.hadsl.components.mariadb;

import io.hadsl.components.FileHeader;
import io.hadsl.components.NetworkOnline;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.ConnectionLimit;
import io.hadsl.core.fact.DiffersPerNode;
import io.hadsl.core.fact.HasSetting;
import io.hadsl.core.fact.Interruption;
import io.hadsl.core.fact.RequiresSetting;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.SingleWriter;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.Settings;

/**
 * A MariaDB server. Every service that uses it with a password gets a database and an account of
 * its own, which may log in from that service's nodes only.
 *
 * @param bufferPool memory for data and indexes; half of a database node's memory is a good start
 * @param connections how many clients it takes at once, at least 1
 */
public record MariaDb(DataSize bufferPool, int connections) implements Component {

  /** The type's id. */
  public static final String TYPE = "mariadb";

  /** The port that MariaDB listens on. */
  public static final int PORT = 3306;

  private static final String ISOLATION = "READ-COMMITTED";

  /** What MariaDB takes unless told otherwise (server system variables, max_connections). */
  private static final int USUAL_CONNECTIONS = 151;

  private static final String UNIT = "mariadb.service";
  private static final AbsolutePath CONFIGURATION =
      AbsolutePath.of("/etc/mysql/mariadb.conf.d/70-ha-dsl.cnf");

  /** Checks the number of connections. */
  public MariaDb {
    if (connections < 1 || connections > 100_000) {
      throw new IllegalArgumentException(
          "connections " + connections + " is out of range: use 1 to 100000");
    }
  }

  /**
   * A server that takes as many connections as MariaDB does unless told otherwise, 151.
   *
   * @param bufferPool memory for data and indexes
   * @return the component
   */
  public static MariaDb withBufferPool(DataSize bufferPool) {
    return new MariaDb(bufferPool, USUAL_CONNECTIONS);
  }

  /**
   * The same server for another number of clients.
   *
   * @param count how many it takes at once; each may use some MiB of memory
   * @return a new component
   */
  public MariaDb connections(int count) {
    return new MariaDb(bufferPool, count);
  }

  /**
   * The name of a service's database, and of the account that owns it.
   *
   * @param client a service that uses the server
   * @return its name with underscores for hyphens
   */
  public static String databaseOf(Service client) {
    return client.name().replace('-', '_');
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .number("buffer-pool-mib", bufferPool.mebibytes())
        .number("connections", connections)
        .build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return ComponentFacts.builder()
        .unit(UNIT, RestartPolicy.SHIPPED)
        .packageAccount("mariadb-server", "mysql")
        .listens(PORT)
        .states(
            new Serves(Serves.Purpose.DATABASE),
            // MariaDB takes one more than the limit, for an administrator: none is reserved.
            new ConnectionLimit(connections, 0),
            Binds.OWN_ADDRESS,
            new SingleWriter("databases"),
            new HasSetting(RequiresSetting.MARIADB_ISOLATION, ISOLATION),
            UsesPath.of(UNIT, UsesPath.Kind.STATE, "/var/lib/mysql"),
            UsesPath.of(UNIT, UsesPath.Kind.RUNTIME, "/run/mysqld"),
            new UsesPath(UnitName.of(UNIT), CONFIGURATION, UsesPath.Kind.CONFIGURATION),
            new DiffersPerNode(CONFIGURATION, "bind-address"))
        .states(new Interruption(UNIT))
        .build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    out.add(new OsPackage("mariadb-server"));
    out.add(NetworkOnline.dropIn(UNIT));
    Step running = out.add(UnitState.running(UNIT));
    // Read after Debian's 50-server.cnf, whose loopback address it overrides.
    out.add(TextFile.of(CONFIGURATION.value(), configuration(instance))).notifies(running);
    String client = DebianFacts.of(instance.os()).mariadbClient();
    for (ClientDatabase database : ClientDatabase.of(instance)) {
      Step folder = out.add(TextFile.SECRETS);
      Step password = out.add(TextFile.secret(database.password())).after(folder);
      out.add(Phase.OPERATE, database.command(client)).after(password, running);
    }
  }

  private String configuration(Instance instance) {
    return FileHeader.of(instance, "#", "MariaDB for clients on other nodes.")
        + "\n[mysqld]\n"
        + "bind-address = "
        + instance.node().address()
        + "\n"
        + "# Accounts are of addresses: clients do not wait for name servers that are down.\n"
        + "skip-name-resolve\n\n"
        + "# What Nextcloud asks for, and most web applications take well.\n"
        + "transaction-isolation = "
        + ISOLATION
        + "\n"
        + "binlog-format = ROW\n"
        + "character-set-server = utf8mb4\n"
        + "collation-server = utf8mb4_general_ci\n\n"
        + "max-connections = "
        + connections
        + "\n"
        + "innodb-buffer-pool-size = "
        + bufferPool.mebibytes()
        + "M\n";
  }
}
