package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;

/**
 * A directory that exists, with its own owner and mode; what is in it is not looked at.
 *
 * @param path its place; the parent must exist or be managed too
 * @param ownership owner, group and mode
 */
public record Directory(AbsolutePath path, Ownership ownership) implements Resource {

  // By hand, because plans hash hundreds of thousands and generated methods are slow until C2
  // compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Directory that
            && path.equals(that.path)
            && ownership.equals(that.ownership));
  }

  @Override
  public int hashCode() {
    return path.hashCode() + 1;
  }

  @Override
  public ResourceId id() {
    return new ResourceId("file", path.value());
  }
}
