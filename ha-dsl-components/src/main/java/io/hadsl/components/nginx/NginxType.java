package io.hadsl.components.nginx;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.Settings;

/** Reads {@link Nginx} from settings. */
public final class NginxType implements ComponentType {

  /** For {@link java.util.ServiceLoader}. */
  public NginxType() {}

  @Override
  public String id() {
    return Nginx.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new Nginx();
  }
}
