package io.hadsl.core.resource;

/**
 * What names a resource on its node: two resources of one id on one node describe the same thing.
 *
 * @param type such as {@code file}, {@code package} or {@code unit}
 * @param name the thing's own name: a path, a package, a unit
 */
public record ResourceId(String type, String name) implements Comparable<ResourceId> {

  // By hand, because plans hash hundreds of thousands and generated methods are slow until C2
  // compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof ResourceId that && name.equals(that.name) && type.equals(that.type));
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + name.hashCode();
  }

  @Override
  public int compareTo(ResourceId other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return type + "(" + name + ")";
  }
}
