package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;

/**
 * A directory that exists, with its own owner and mode; what is in it is not looked at.
 *
 * @param path its place; the parent must exist or be managed too
 * @param ownership owner, group and mode
 */
public record Directory(AbsolutePath path, Ownership ownership) implements Resource {

  /** Where programs stand that only commands of plans call. */
  public static final Directory PROGRAMS =
      new Directory(AbsolutePath.of("/usr/local/lib/ha-dsl"), Ownership.ROOT_DIRECTORY);

  /** Where a node notes what it has seen, to tell later whether that has changed. */
  public static final Directory NOTES =
      new Directory(AbsolutePath.of("/usr/local/share/ha-dsl"), Ownership.ROOT_DIRECTORY);

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
