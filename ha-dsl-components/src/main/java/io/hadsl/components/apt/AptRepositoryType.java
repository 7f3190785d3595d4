package io.hadsl.components.apt;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Settings;

/** Reads {@link AptRepository} from settings. */
public final class AptRepositoryType implements ComponentType {

  /** For {@link java.util.ServiceLoader}. */
  public AptRepositoryType() {}

  @Override
  public String id() {
    return AptRepository.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new AptRepository(
        settings.text("name"),
        settings.text("uri"),
        settings.optionalText("suite"),
        settings.texts("areas"),
        settings.optionalText("keyring").map(AbsolutePath::of));
  }
}
