package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;

/**
 * A symbolic link. A file or directory in its place is never replaced; a link to elsewhere is.
 *
 * @param path the link's place
 * @param target where it leads
 */
public record Symlink(AbsolutePath path, AbsolutePath target) implements Resource {

  // By hand, because plans hash hundreds of thousands and generated methods are slow until C2
  // compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Symlink that && path.equals(that.path) && target.equals(that.target));
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + target.hashCode();
  }

  @Override
  public ResourceId id() {
    return new ResourceId("file", path.value());
  }
}
