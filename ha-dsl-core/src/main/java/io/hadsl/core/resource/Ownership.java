package io.hadsl.core.resource;

import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.FileMode;

/**
 * Who owns a file or directory, and its permissions.
 *
 * @param user the owner
 * @param group the group
 * @param mode the permission bits
 */
public record Ownership(AccountName user, AccountName group, FileMode mode) {

  private static final AccountName ROOT = AccountName.of("root");

  /** A file of root's that all may read. */
  public static final Ownership ROOT_FILE = root(0644);

  /** A directory of root's that all may enter. */
  public static final Ownership ROOT_DIRECTORY = root(0755);

  /** A file that root alone may read. */
  public static final Ownership ROOT_ONLY = root(0600);

  /**
   * Owned by root and its group.
   *
   * @param mode permission bits
   * @return the ownership
   */
  public static Ownership root(int mode) {
    return new Ownership(ROOT, ROOT, FileMode.of(mode));
  }

  /**
   * Any owner.
   *
   * @param user the owner
   * @param group the group
   * @param mode permission bits
   * @return the ownership
   */
  public static Ownership of(String user, String group, int mode) {
    return new Ownership(AccountName.of(user), AccountName.of(group), FileMode.of(mode));
  }

  // By hand, like those of the files that hold it.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Ownership that
            && user.equals(that.user)
            && group.equals(that.group)
            && mode.equals(that.mode));
  }

  @Override
  public int hashCode() {
    return 31 * user.hashCode() + mode.hashCode();
  }
}
