package io.hadsl.components.haproxy;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.Settings;

/** Reads {@link Haproxy} from settings. */
public final class HaproxyType implements ComponentType {

  /** For {@link java.util.ServiceLoader}. */
  public HaproxyType() {}

  @Override
  public String id() {
    return Haproxy.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new Haproxy(
        settings.optionalText("certificate").map(AbsolutePath::of),
        settings.text("checkPath"),
        settings.optionalText("checkHost").map(HostName::of));
  }
}
