package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Settings;

/**
 * A file system of the node's own is mounted at a path beside the root file system, by fstab(5) or
 * a mount unit that the topology does not write.
 *
 * @param path the mount point
 */
public record LocalMount(AbsolutePath path) implements StatedFact {

  static final String TYPE = "local-mount";

  /**
   * A mount of the node's own.
   *
   * @param path the mount point, such as {@code /var}
   * @return the fact
   */
  public static LocalMount at(String path) {
    return new LocalMount(AbsolutePath.of(path));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("path", path.value()).build();
  }

  static LocalMount read(Settings settings) {
    return at(settings.text("path"));
  }
}
