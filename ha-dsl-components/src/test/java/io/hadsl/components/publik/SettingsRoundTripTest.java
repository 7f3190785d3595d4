package io.hadsl.components.publik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.apt.AptRepository;
import io.hadsl.components.haproxy.Haproxy;
import io.hadsl.components.nginx.Nginx;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class SettingsRoundTripTest {

  private static Component read(Component component) {
    return ServiceLoader.load(ComponentType.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.id().equals(component.type()))
        .findFirst()
        .orElseThrow()
        .read(component.settings());
  }

  @Test
  void everyComponentIsReadBackFromItsSettings() {
    AptRepository repository = AptRepository.of("extra", "https://deb.example.org/");
    for (Component each :
        List.of(
            new HoboAgent(),
            new PublikTools(),
            new Nginx(),
            Haproxy.http(),
            Haproxy.https("/etc/haproxy/site.pem").checking("portal.example.org", "/ok"),
            repository,
            repository.signedBy("/usr/share/keyrings/extra.asc"))) {
      assertEquals(each, read(each));
    }
    for (PublikBrick brick : PublikBrick.values()) {
      PublikComponent component =
          PublikComponent.of(brick).settingsIn("town").with("gettext", "publik-base-theme");
      assertEquals(component, read(component));
    }
  }

  @Test
  void aBrickThatIsNoneIsRefusedWithTheNamesOfAll() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> PublikBrick.ofId("cobmo"));
    for (PublikBrick brick : PublikBrick.values()) {
      assertTrue(String.valueOf(refused.getMessage()).contains(brick.id()), brick.id());
    }
  }
}
