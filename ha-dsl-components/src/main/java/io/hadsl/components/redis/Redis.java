package io.hadsl.components.redis;

import io.hadsl.components.FileHeader;
import io.hadsl.components.NetworkOnline;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.DiffersPerNode;
import io.hadsl.core.fact.Interruption;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.SingleWriter;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Settings;
import java.util.Objects;

/**
 * A Redis server that clients on other nodes reach with a password. Clients take the password from
 * here, so that it is said once.
 *
 * @param password what clients must give; letters, digits and {@code . _ ~ -}, because PHP reads it
 *     from a URL
 */
public record Redis(SecretRef password) implements Component {

  /** The type's id. */
  public static final String TYPE = "redis";

  /** The port that Redis listens on. */
  public static final int PORT = 6379;

  private static final String UNIT = "redis-server.service";
  private static final AbsolutePath CONFIGURATION = AbsolutePath.of("/etc/redis/redis.conf");
  private static final String DATA = "/var/lib/redis";
  private static final String LOG = "/var/log/redis/redis-server.log";
  private static final String PID = "/run/redis/redis-server.pid";

  /** Refuses null. */
  public Redis {
    Objects.requireNonNull(password, "the password");
  }

  /**
   * A server with a password.
   *
   * @param password what clients must give
   * @return the component
   */
  public static Redis protectedBy(SecretRef password) {
    return new Redis(password);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("password", password.name()).build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return ComponentFacts.builder()
        .unit(UNIT, RestartPolicy.HASTY)
        .packageAccount("redis-server", "redis")
        .listens(PORT)
        .states(Binds.OWN_ADDRESS, new SingleWriter("keys"))
        .states(new Interruption(UNIT))
        .states(
            new UsesPath(UnitName.of(UNIT), CONFIGURATION, UsesPath.Kind.CONFIGURATION),
            UsesPath.of(UNIT, UsesPath.Kind.STATE, DATA),
            UsesPath.of(UNIT, UsesPath.Kind.LOG, LOG),
            UsesPath.of(UNIT, UsesPath.Kind.RUNTIME, PID),
            new DiffersPerNode(CONFIGURATION, "bind"))
        // As configured below, it never throws anything out: its clients rely on that.
        .states(new Serves(Serves.Purpose.SESSIONS))
        .build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    out.add(new OsPackage("redis-server"));
    out.add(NetworkOnline.dropIn(UNIT));
    Step running = out.add(UnitState.running(UNIT));
    out.add(
            TextFile.of(
                CONFIGURATION, configuration(instance), Ownership.of("redis", "redis", 0640)))
        .notifies(running);
  }

  private Content configuration(Instance instance) {
    return Content.builder()
        .text(FileHeader.of(instance, "#", "Redis for sessions, locks and caches (redis.conf)."))
        .line("")
        .line("# This node's own address for clients, loopback for tools on this node.")
        .line("bind " + instance.node().address() + " 127.0.0.1")
        .line("port " + PORT)
        .line("protected-mode yes")
        .text("requirepass ")
        .secret(password, Content.Escaping.UNRESERVED)
        .line("")
        .line("")
        .line(
            "# Debian's places. Its unit up to Debian 10 waits until the server has gone to the background;")
        .line("# later ones keep it in the foreground by an option, which outweighs this.")
        .line("daemonize yes")
        .line("dir " + DATA)
        .line("logfile " + LOG)
        .line("pidfile " + PID)
        .line("")
        .line("# Sessions outlive a crash: at most the last second is lost.")
        .line("appendonly yes")
        .line("appendfsync everysec")
        .line("")
        .line("# Locks and sessions must never be thrown out to make room.")
        .line("maxmemory-policy noeviction")
        .build();
  }
}
