package io.hadsl.components.publik;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.Settings;

/** Reads {@link PublikComponent}s from settings. */
public final class PublikComponentType implements ComponentType {

  /** For {@link java.util.ServiceLoader}. */
  public PublikComponentType() {}

  @Override
  public String id() {
    return PublikComponent.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new PublikComponent(
        PublikBrick.ofId(settings.text("brick")),
        settings.text("settingsName"),
        settings.texts("packages"));
  }
}
