package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;

/**
 * A file that must not exist. Never a directory: nothing is removed recursively.
 *
 * @param path the file's place
 */
public record AbsentPath(AbsolutePath path) implements Resource {

  // By hand, because plans hash hundreds of thousands and generated methods are slow until C2
  // compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof AbsentPath that && path.equals(that.path));
  }

  @Override
  public int hashCode() {
    return path.hashCode() + 2;
  }

  @Override
  public ResourceId id() {
    return new ResourceId("file", path.value());
  }
}
