package io.hadsl.core.plan;

import io.hadsl.core.model.SystemUser;
import io.hadsl.core.resource.OsGroup;
import io.hadsl.core.resource.OsUser;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.value.Gid;

/**
 * An account and its primary group.
 *
 * @param user the account
 * @param gid the group's number
 */
record AccountSteps(OsUser user, Gid gid) implements Blocks.Recipe {

  static AccountSteps of(SystemUser user) {
    return new AccountSteps(
        new OsUser(
            user.name(), user.uid(), user.group(), user.home(), user.shell(), user.comment()),
        user.gid());
  }

  // By hand, like those of the resources that it makes.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof AccountSteps that && user.equals(that.user) && gid.equals(that.gid));
  }

  @Override
  public int hashCode() {
    return 31 * user.hashCode() + gid.value();
  }

  @Override
  public void addTo(ResourceSink sink) {
    Step group = sink.add(new OsGroup(user.group(), gid));
    sink.add(user).after(group);
  }
}
