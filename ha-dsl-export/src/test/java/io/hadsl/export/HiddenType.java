package io.hadsl.export;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.Settings;

/** Reads {@link Hidden}. */
public final class HiddenType implements ComponentType {

  /** Made by the service loader. */
  public HiddenType() {}

  @Override
  public String id() {
    return "hidden";
  }

  @Override
  public Component read(Settings settings) {
    return new Hidden("hidden", settings.text("text"));
  }
}
