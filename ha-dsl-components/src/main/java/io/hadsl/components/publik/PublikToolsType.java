package io.hadsl.components.publik;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.Settings;

/** Reads {@link PublikTools} from settings. */
public final class PublikToolsType implements ComponentType {

  /** For {@link java.util.ServiceLoader}. */
  public PublikToolsType() {}

  @Override
  public String id() {
    return PublikTools.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new PublikTools();
  }
}
