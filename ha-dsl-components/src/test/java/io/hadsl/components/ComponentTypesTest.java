package io.hadsl.components;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.caddy.CaddyProxy;
import io.hadsl.components.chrony.Chrony;
import io.hadsl.components.glusterfs.GlusterFs;
import io.hadsl.components.keepalived.Keepalived;
import io.hadsl.components.mariadb.MariaDb;
import io.hadsl.components.nextcloud.Nextcloud;
import io.hadsl.components.php.PhpFpm;
import io.hadsl.components.puppet.PuppetAgent;
import io.hadsl.components.puppet.PuppetServer;
import io.hadsl.components.redis.Redis;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component comes back from its settings, through the type that the loader finds. */
final class ComponentTypesTest {

  static Component[] components() {
    return new Component[] {
      CaddyProxy.site("a.example.org")
          .healthyWhen("/x", "\"y\"")
          .certificates(CaddyProxy.Certificates.INTERNAL),
      Chrony.servers("a", "b", "c"),
      GlusterFs.arbitrated("vol"),
      Keepalived.holding("10.0.0.100/24").routerId(51).tracking("haproxy"),
      MariaDb.withBufferPool(DataSize.gib(2)).connections(300),
      Nextcloud.archive("/srv/n.tar", "0".repeat(64)).servedAs("a.example.org").workers(7),
      PhpFpm.pool(9, "caddy").extensions("gd").set("memory_limit", "1G"),
      new PuppetAgent(),
      PuppetServer.withHeap(DataSize.mib(768)),
      Redis.protectedBy(new SecretRef("a/b"))
    };
  }

  @ParameterizedTest
  @MethodSource("components")
  void readsBackWhatItSaid(Component component) {
    assertEquals(component, typeOf(component).read(component.settings()));
  }

  @ParameterizedTest
  @MethodSource("components")
  void asksForEverySettingThatIsMissing(Component component) {
    for (String key : component.settings().values().keySet()) {
      Map<String, Object> less = new HashMap<>(component.settings().values());
      less.remove(key);
      if (component.settings().values().get(key) instanceof java.util.List) {
        continue;
      }
      IllegalArgumentException missing =
          assertThrows(
              IllegalArgumentException.class, () -> typeOf(component).read(new Settings(less)));
      assertTrue(
          missing.toString().contains("setting \"" + key + "\" is missing: "), missing::toString);
    }
  }

  private static ComponentType typeOf(Component component) {
    return ServiceLoader.load(ComponentType.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(type -> type.id().equals(component.type()))
        .findFirst()
        .orElseThrow();
  }
}
