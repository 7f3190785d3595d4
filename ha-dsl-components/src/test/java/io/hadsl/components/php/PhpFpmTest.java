package io.hadsl.components.php;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.Probe;
import io.hadsl.components.redis.Redis;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;
import io.hadsl.programs.Programs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PhpFpmTest {

  private static final String POOL = "/etc/php/8.2/fpm/pool.d/app.conf";

  private final PhpFpm php =
      PhpFpm.pool(40, "www-data").extensions("mbstring", "redis").set("memory_limit", "256M");

  private Probe probe(OsRelease os) {
    return probe(php, "10.0.0.2", os);
  }

  private static Probe probe(PhpFpm php, String address, OsRelease os) {
    return Probe.of(
        Topology.named(
            "demo",
            t -> {
              Node one = t.node("one", address, os);
              Service cache =
                  t.service(
                      "cache",
                      Redis.protectedBy(new SecretRef("app/cache")),
                      s -> s.on(one).single());
              t.service("app", php, s -> s.on(one).single().uses(cache));
            }),
        "app",
        "one");
  }

  @Test
  void namesPackagesAsTheReleaseDoes() {
    assertEquals(
        List.of(
            new OsPackage("php8.2-fpm"),
            new OsPackage("php8.2-cli"),
            new OsPackage("php8.2-mbstring"),
            new OsPackage("php-redis")),
        probe(OsRelease.DEBIAN_12).all(OsPackage.class));
    assertTrue(
        probe(OsRelease.DEBIAN_10).all(OsPackage.class).contains(new OsPackage("php7.3-mbstring")));
  }

  @Test
  void keepsSessionsInTheRedisThatTheServiceUses() {
    Probe probe = probe(OsRelease.DEBIAN_12);
    String pool = probe.text(POOL);
    assertTrue(pool.contains("\"tcp://10.0.0.2:6379?timeout=5&auth=<app/cache>\""), pool);
    assertTrue(pool.contains("[redis.session.locking_enabled] = 1"), pool);
    assertEquals(Ownership.ROOT_ONLY, probe.file(POOL).ownership());
  }

  @Test
  void bringsWhatItsSessionsNeed() {
    PhpFpm plain = PhpFpm.pool(40, "www-data");
    assertTrue(
        probe(plain, "10.0.0.2", OsRelease.DEBIAN_12)
            .all(OsPackage.class)
            .contains(new OsPackage("php-redis")));
  }

  /** In brackets, the address would have two pairs of them with php-redis 5 (Debian 10 to 12). */
  @Test
  void namesRedisAtAnIpv6AddressAsPhpAndItsExtensionReadIt() {
    Programs.require("php", "php-cli");
    String pool = probe(php, "fd00::2", OsRelease.DEBIAN_12).text(POOL);
    String url = pool.replaceAll("(?s).*save_path\\] = \"([^\"]*)\".*", "$1");
    Programs.Result parsed =
        Programs.run(
            "php", "-r", "$u = parse_url($argv[1]); echo $u['host'], ' ', $u['port'];", "--", url);
    assertEquals("fd00::2 6379", parsed.output());
  }

  @Test
  void phpFpmTakesWhatIsWritten(@TempDir Path dir) {
    Programs.require("php-fpm8.2", "php8.2-fpm");
    Path pool = dir.resolve("pool.conf");
    Probe.write(
        probe(OsRelease.DEBIAN_12)
            .text(POOL)
            .replace("<app/cache>", Probe.SECRET)
            .replace("/run/php/", dir + "/"),
        pool);
    Path main =
        Probe.write(
            "[global]\nerror_log = " + dir + "/log\ninclude=" + pool + "\n",
            dir.resolve("fpm.conf"));
    Programs.Result tested = Programs.run("php-fpm8.2", "-n", "-t", "-y", main.toString());
    assertEquals(0, tested.status(), tested.output());
    Probe.write(
        probe(OsRelease.DEBIAN_12).text(POOL).replace("pm = dynamic", "pm = sometimes"), pool);
    assertFalse(Programs.run("php-fpm8.2", "-n", "-t", "-y", main.toString()).status() == 0);
  }

  @Test
  void refusesWhatAnIniFileCannotCarry() {
    for (String value : List.of("a\"b", "${HOME}", "a\\", "`id`", "a\nb", "é", "")) {
      assertThrows(IllegalArgumentException.class, () -> php.set("memory_limit", value));
    }
    assertThrows(IllegalArgumentException.class, () -> php.set("memory limit", "1"));
    assertThrows(IllegalArgumentException.class, () -> php.extensions("php8.2-mbstring"));
    assertThrows(IllegalArgumentException.class, () -> PhpFpm.pool(0, "www-data"));
  }
}
