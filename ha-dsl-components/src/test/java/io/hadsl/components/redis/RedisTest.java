package io.hadsl.components.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.Probe;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RedisTest {

  private static final String FILE = "/etc/redis/redis.conf";

  private final Probe probe =
      Probe.of(
          Topology.named(
              "demo",
              t -> {
                Node cache = t.node("cache", "10.0.0.5", OsRelease.DEBIAN_12);
                t.service(
                    "cache",
                    Redis.protectedBy(new SecretRef("app/cache")),
                    s -> s.on(cache).single());
              }),
          "cache",
          "cache");

  @Test
  void listensForItsClientsAndAsksForThePassword() {
    String text = probe.text(FILE);
    assertTrue(text.contains("\nbind 10.0.0.5 127.0.0.1\n"), text);
    assertTrue(text.contains("\nrequirepass <app/cache>\n"), text);
    assertEquals(Ownership.of("redis", "redis", 0640), probe.file(FILE).ownership());
    // A password with a blank or a quote would end the directive: such a one is refused there.
    assertTrue(
        probe
            .file(FILE)
            .content()
            .segments()
            .contains(new Content.Secret(new SecretRef("app/cache"), Content.Escaping.UNRESERVED)));
  }

  @Test
  void waitsForItsAddressAndRestartsWhenItsConfigurationChanges() {
    assertTrue(
        probe
            .step("file", FILE)
            .notifies()
            .contains(probe.step("unit", "redis-server.service").resource().id()));
    probe.step("file", "/etc/systemd/system/redis-server.service.d/30-network-online.conf");
  }

  /** Up to Debian 10 the unit has {@code Type=forking}, and kills a server that stays. */
  @Test
  void goesToTheBackgroundUnlessTheUnitSaysOtherwise() {
    assertTrue(probe.text(FILE).contains("\ndaemonize yes\n"), probe.text(FILE));
  }

  @Test
  void redisTakesWhatIsWritten(@TempDir Path dir) throws IOException {
    Programs.require("redis-server", "redis-server");
    String text =
        probe
            .text(FILE)
            .replace("<app/cache>", Probe.SECRET)
            .replaceAll("(/var/lib|/var/log|/run)/redis", dir.toString())
            .replace("port 6379", "port 0");
    // The socket's directory does not exist: it reads all of the file and then gives up.
    Path file = Probe.write(text + "unixsocket " + dir + "/missing/socket\n", dir.resolve("conf"));
    Programs.run("redis-server", file.toString(), "--daemonize", "no");
    String log = Files.readString(dir.resolve("redis-server.log"));
    assertTrue(log.contains("Configuration loaded"), log);
    Probe.write(text + "no-such-directive 1\n", file);
    Programs.Result broken = Programs.run("redis-server", file.toString(), "--daemonize", "no");
    // Redis 8 takes it for the setting of a module that is not there, and says so in its log.
    String told = broken.output() + Files.readString(dir.resolve("redis-server.log"));
    assertTrue(told.matches("(?s).*(Bad directive|>>> 'no-such-directive 1').*"), told);
  }
}
