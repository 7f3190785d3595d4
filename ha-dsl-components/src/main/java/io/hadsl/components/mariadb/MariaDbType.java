package io.hadsl.components.mariadb;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.Settings;

/** Reads {@link MariaDb} from settings. */
public final class MariaDbType implements ComponentType {

  /** For the service loader. */
  public MariaDbType() {}

  @Override
  public String id() {
    return MariaDb.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new MariaDb(
        DataSize.mib(settings.number("buffer-pool-mib")), settings.number("connections"));
  }
}
