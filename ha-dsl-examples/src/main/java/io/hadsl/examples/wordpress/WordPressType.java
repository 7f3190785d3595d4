package io.hadsl.examples.wordpress;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.Settings;

/** Reads {@link WordPress} from settings. */
public final class WordPressType implements ComponentType {

  /** For the service loader. */
  public WordPressType() {}

  @Override
  public String id() {
    return WordPress.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new WordPress(
        HostName.of(settings.text("site")),
        settings.text("title"),
        settings.text("email"),
        settings.number("workers"));
  }
}
