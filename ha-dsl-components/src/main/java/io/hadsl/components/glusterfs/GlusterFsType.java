package io.hadsl.components.glusterfs;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.Settings;

/** Reads {@link GlusterFs} from settings. */
public final class GlusterFsType implements ComponentType {

  /** For the service loader. */
  public GlusterFsType() {}

  @Override
  public String id() {
    return GlusterFs.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    return new GlusterFs(settings.text("volume"));
  }
}
