package io.hadsl.components.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class PackagedServiceTest {

  private final PackagedService chrony =
      PackagedService.of("ntp", "chrony", "tzdata").running("chrony.service");

  @Test
  void isReadBackFromItsSettingsByTheTypeOnTheServicePath() {
    ComponentType type =
        ServiceLoader.load(ComponentType.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.id().equals(chrony.type()))
            .findFirst()
            .orElseThrow();
    Component read = type.read(chrony.settings());
    assertEquals(chrony, read);
  }

  @Test
  void refusesNamesThatNoPackageOrUnitHas() {
    assertThrows(IllegalArgumentException.class, () -> PackagedService.of("ntp", "Chrony"));
    assertThrows(IllegalArgumentException.class, () -> chrony.running("chrony"));
    assertThrows(IllegalArgumentException.class, () -> PackagedService.of("n-tp", "chrony"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PackagedService("ntp", List.of(), List.of(), List.of()));
  }
}
