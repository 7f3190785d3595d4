package io.hadsl.components.redis;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Settings;

/** Reads {@link Redis} from settings. */
public final class RedisType implements ComponentType {

  /** For the service loader. */
  public RedisType() {}

  @Override
  public String id() {
    return Redis.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new Redis(new SecretRef(settings.text("password")));
  }
}
