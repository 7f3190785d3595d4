package io.hadsl.core.model;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Gid;
import io.hadsl.core.value.Texts;
import io.hadsl.core.value.Uid;
import java.util.List;

/**
 * An account of the operating system with fixed numbers, on some nodes.
 *
 * @param name the account's name
 * @param uid its number
 * @param group its primary group
 * @param gid the group's number
 * @param home its home directory
 * @param shell its login shell
 * @param comment the GECOS field
 * @param origin who makes the account
 * @param label the short name of the place, part of the id
 * @param nodes ids of the nodes that have it
 * @param declaredAt the line that declared it
 */
public record SystemUser(
    AccountName name,
    Uid uid,
    AccountName group,
    Gid gid,
    AbsolutePath home,
    AbsolutePath shell,
    String comment,
    Origin origin,
    String label,
    List<ElementId> nodes,
    DeclaredAt declaredAt)
    implements Element {

  /** Who makes an account. */
  public enum Origin {
    /** We do, before any package could. */
    CREATED,
    /**
     * The operating system has it ({@code www-data}); its numbers are checked before anything is
     * touched.
     */
    EXPECTED
  }

  /** Checks the comment and copies the list. */
  public SystemUser {
    checkComment(name, comment);
    checkField(name, "home", home);
    checkField(name, "shell", shell);
    if (!Texts.isPlain(label)) {
      Texts.line("place of user " + name, label);
    }
    nodes = List.copyOf(nodes);
  }

  /**
   * A builder that starts from this user.
   *
   * @return the builder
   */
  public SystemUserBuilder toBuilder() {
    return new SystemUserBuilder(this);
  }

  @Override
  public ElementId id() {
    return ElementId.of("user", name + "@" + label);
  }

  /** Refuses a comment that passwd(5) cannot hold; returns it. */
  static String checkComment(AccountName name, String comment) {
    if (!Texts.isPlain(comment)) {
      Texts.line("comment of user " + name, comment);
    }
    if (comment.indexOf(':') >= 0 || comment.indexOf(',') >= 0) {
      throw new IllegalArgumentException(
          "comment of user "
              + name
              + " \""
              + Texts.shown(comment)
              + "\" holds a colon or comma, which passwd(5) cannot: remove it");
    }
    return comment;
  }

  private static void checkField(AccountName name, String what, AbsolutePath path) {
    if (path.value().indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          what
              + " of user "
              + name
              + " \""
              + Texts.shown(path.value())
              + "\" holds a colon, which passwd(5) cannot: use another path");
    }
  }
}
