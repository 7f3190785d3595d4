package io.hadsl.components.packaged;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.Settings;

/** Reads {@link PackagedService} from settings. */
public final class PackagedServiceType implements ComponentType {

  /** Made by the service loader. */
  public PackagedServiceType() {}

  @Override
  public String id() {
    return PackagedService.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new PackagedService(
        settings.text("name"),
        settings.texts("packages"),
        settings.texts("units"),
        settings.texts("restarting"));
  }
}
