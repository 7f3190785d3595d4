package io.hadsl.components.puppet;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.Settings;

/** Reads {@link PuppetAgent}, which has no settings. */
public final class PuppetAgentType implements ComponentType {

  /** For the service loader. */
  public PuppetAgentType() {}

  @Override
  public String id() {
    return PuppetAgent.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new PuppetAgent();
  }
}
