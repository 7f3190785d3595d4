package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.Texts;
import io.hadsl.core.value.Uid;

/**
 * A system user with a fixed number and no password. Its home is named, not created: the package or
 * the share brings it.
 *
 * @param name the user's name
 * @param uid its number, the same on every node that shares files
 * @param group its primary group
 * @param home its home directory
 * @param shell its login shell
 * @param comment the GECOS field; no colon or comma (passwd(5))
 */
public record OsUser(
    AccountName name,
    Uid uid,
    AccountName group,
    AbsolutePath home,
    AbsolutePath shell,
    String comment)
    implements Resource {

  /** Refuses a comment that passwd(5) could not hold. */
  public OsUser {
    if (!Texts.isPlain(comment)) {
      Texts.line("comment of user " + name, comment);
    }
  }

  // By hand, because plans hash hundreds of thousands and generated methods are slow until C2
  // compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof OsUser that
            && name.equals(that.name)
            && uid.equals(that.uid)
            && group.equals(that.group)
            && home.equals(that.home)
            && shell.equals(that.shell)
            && comment.equals(that.comment));
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + uid.value();
  }

  @Override
  public ResourceId id() {
    return new ResourceId("user", name.value());
  }
}
