package io.hadsl.systemd;

import io.hadsl.core.resource.OsGroup;
import io.hadsl.core.resource.OsUser;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.Gid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The accounts of a node in the syntax of sysusers.d(5).
 *
 * <p>A user's group is written by number where the plan knows it: {@code u NAME UID:GID} works
 * since systemd 238, but {@code UID:GROUPNAME} only since 245, and Debian 10 has 241.
 */
final class Sysusers {

  private static final String WHY =
      """
      # Accounts of this node. Their numbers are fixed because files on a shared mount carry numbers,
      # not names; systemd-sysusers creates what is missing and changes no account that exists.
      """;

  private Sysusers() {}

  /** Returns the file's text below its header, for groups and users in the order of the plan. */
  static String text(List<Resource> accounts) {
    Map<AccountName, Gid> gids = new HashMap<>();
    StringBuilder out = new StringBuilder(WHY);
    for (Resource account : accounts) {
      if (account instanceof OsGroup group) {
        gids.put(group.name(), group.gid());
        out.append("g ").append(group.name()).append(' ').append(group.gid()).append('\n');
      } else if (account instanceof OsUser user) {
        user(out, user, gids);
      }
    }
    return out.toString();
  }

  private static void user(StringBuilder out, OsUser user, Map<AccountName, Gid> gids) {
    Gid gid = gids.get(user.group());
    out.append("u ").append(user.name()).append(' ').append(user.uid()).append(':');
    out.append(gid == null ? user.group().value() : gid.toString()).append(' ');
    ConfWords.word(out, user.comment()).append(' ');
    ConfWords.word(out, passwdPath(user, "home", user.home().value())).append(' ');
    ConfWords.word(out, passwdPath(user, "shell", user.shell().value())).append('\n');
  }

  private static String passwdPath(OsUser user, String what, String path) {
    if (path.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          what
              + " of user "
              + user.name()
              + " \""
              + path
              + "\" holds a colon, which passwd(5) cannot: choose another path");
    }
    return path;
  }
}
