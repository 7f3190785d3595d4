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

  @Override
  public ResourceId id() {
    return new ResourceId("group", name.value());
  }
}
