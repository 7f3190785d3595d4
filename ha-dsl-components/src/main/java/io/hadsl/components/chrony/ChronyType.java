package io.hadsl.components.chrony;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.Settings;

/** Reads {@link Chrony} from settings. */
public final class ChronyType implements ComponentType {

  /** For the service loader. */
  public ChronyType() {}

  @Override
  public String id() {
    return Chrony.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new Chrony(settings.texts("servers"), settings.texts("pools"));
  }
}
