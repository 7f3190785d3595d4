package io.hadsl.components.publik;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.Settings;

/** Reads {@link HoboAgent}s from settings. */
public final class HoboAgentType implements ComponentType {

  /** For {@link java.util.ServiceLoader}. */
  public HoboAgentType() {}

  @Override
  public String id() {
    return HoboAgent.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new HoboAgent();
  }
}
