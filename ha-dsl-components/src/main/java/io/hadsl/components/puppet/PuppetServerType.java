package io.hadsl.components.puppet;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.Settings;

/** Reads {@link PuppetServer} from settings. */
public final class PuppetServerType implements ComponentType {

  /** For the service loader. */
  public PuppetServerType() {}

  @Override
  public String id() {
    return PuppetServer.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new PuppetServer(DataSize.mib(settings.number("heap-mib")));
  }
}
