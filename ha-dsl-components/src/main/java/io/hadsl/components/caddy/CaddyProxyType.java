package io.hadsl.components.caddy;

import io.hadsl.components.caddy.CaddyProxy.Certificates;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.Settings;

/** Reads {@link CaddyProxy} from settings. */
public final class CaddyProxyType implements ComponentType {

  /** For the service loader. */
  public CaddyProxyType() {}

  @Override
  public String id() {
    return CaddyProxy.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new CaddyProxy(
        HostName.of(settings.text("site")),
        certificates(settings.text("certificates")),
        settings.text("health-path"),
        settings.text("health-body"));
  }

  private static Certificates certificates(String name) {
    for (Certificates each : Certificates.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "setting \"certificates\" is \"" + name + "\": use PUBLIC or INTERNAL");
  }
}
