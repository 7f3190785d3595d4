package io.hadsl.components.nextcloud;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.Settings;

/** Reads {@link Nextcloud} from settings. */
public final class NextcloudType implements ComponentType {

  /** For the service loader. */
  public NextcloudType() {}

  @Override
  public String id() {
    return Nextcloud.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new Nextcloud(
        settings.text("archive"),
        settings.text("sha256"),
        HostName.of(settings.text("site")),
        settings.number("workers"));
  }
}
