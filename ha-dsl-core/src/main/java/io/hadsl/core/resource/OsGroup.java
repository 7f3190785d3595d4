package io.hadsl.core.resource;

import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.Gid;

/**
 * A system group with a fixed number.
 *
 * @param name the group's name
 * @param gid its number, the same on every node that shares files
 */
public record OsGroup(AccountName name, Gid gid) implements Resource {

  // By hand, because plans hash hundreds of thousands and generated methods are slow until C2
  // compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof OsGroup that && name.equals(that.name) && gid.equals(that.gid));
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + gid.value();
  }

  @Override
  public ResourceId id() {
    return new ResourceId("group", name.value());
  }
}
