package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;

/**
 * A file that must not exist. Never a directory: nothing is removed recursively.
 *
 * @param path the file's place
 */
public record AbsentPath(AbsolutePath path) implements Resource {

  @Override
  public ResourceId id() {
    return new ResourceId("file", path.value());
  }
}
