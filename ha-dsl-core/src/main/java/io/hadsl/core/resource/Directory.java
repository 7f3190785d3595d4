package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;

/**
 * A directory that exists, with its own owner and mode; what is in it is not looked at.
 *
 * @param path its place; the parent must exist or be managed too
 * @param ownership owner, group and mode
 */
public record Directory(AbsolutePath path, Ownership ownership) implements Resource {

  @Override
  public ResourceId id() {
    return new ResourceId("file", path.value());
  }
}
