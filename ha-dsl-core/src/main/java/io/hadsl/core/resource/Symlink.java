package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;

/**
 * A symbolic link. A file or directory in its place is never replaced; a link to elsewhere is.
 *
 * @param path the link's place
 * @param target where it leads
 */
public record Symlink(AbsolutePath path, AbsolutePath target) implements Resource {

  @Override
  public ResourceId id() {
    return new ResourceId("file", path.value());
  }
}
