package io.hadsl.core.model;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Gid;
import io.hadsl.core.value.Uid;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Declares a system user; {@link #on} ends it, or {@link #build} if it is a changed copy. */
public final class SystemUserBuilder {

  /** A user without a number, which nothing can be done with. */
  public interface UidStage {
    /**
     * The user's number; its group gets the same unless {@link SystemUserBuilder#gid} says
     * otherwise.
     *
     * @param number from 0; 1000 to 59999 keeps clear of what packages take
     * @return the rest of the declaration
     */
    SystemUserBuilder uid(int number);
  }

  private static final AbsolutePath NO_LOGIN = AbsolutePath.of("/usr/sbin/nologin");

  private final AccountName name;
  private final DeclaredAt declaredAt;

  /** What is done with the user. */
  private final Consumer<SystemUser> end;

  private Uid uid;
  private Gid gid;
  private AccountName group;
  private @Nullable AbsolutePath home;
  private AbsolutePath shell = NO_LOGIN;
  private @Nullable String comment;
  private SystemUser.Origin origin = SystemUser.Origin.CREATED;
  private String label = "";
  private List<ElementId> nodes = List.of();

  SystemUserBuilder(AccountName name, Uid uid, DeclaredAt declaredAt, Consumer<SystemUser> end) {
    this.name = name;
    this.declaredAt = declaredAt;
    this.end = end;
    this.uid = uid;
    this.gid = Gid.of(uid.value());
    this.group = name;
  }

  SystemUserBuilder(SystemUser user) {
    this(user.name(), user.uid(), user.declaredAt(), copy -> {});
    gid = user.gid();
    group = user.group();
    home = user.home();
    shell = user.shell();
    comment = user.comment();
    origin = user.origin();
    label = user.label();
    nodes = user.nodes();
  }

  /**
   * Another number for a changed copy; that of its group stays.
   *
   * @param number from 0
   * @return this
   */
  public SystemUserBuilder uid(int number) {
    uid = Uid.of(number);
    return this;
  }

  /**
   * The primary group's number, if it is not the user's.
   *
   * @param number from 0
   * @return this
   */
  public SystemUserBuilder gid(int number) {
    gid = Gid.of(number);
    return this;
  }

  /**
   * The primary group's name, if it is not the user's.
   *
   * @param groupName a group
   * @return this
   */
  public SystemUserBuilder group(String groupName) {
    group = AccountName.of(groupName);
    return this;
  }

  /**
   * The home directory, {@code /var/lib/NAME} if not set. It is named, not created.
   *
   * @param path an absolute path
   * @return this
   */
  public SystemUserBuilder home(String path) {
    home = AbsolutePath.of(path);
    return this;
  }

  /**
   * The login shell, {@code /usr/sbin/nologin} if not set.
   *
   * @param path an absolute path
   * @return this
   */
  public SystemUserBuilder shell(String path) {
    shell = AbsolutePath.of(path);
    return this;
  }

  /**
   * The GECOS field, {@code NAME daemon} if not set.
   *
   * @param text one line without colon or comma
   * @return this
   */
  public SystemUserBuilder comment(String text) {
    comment = SystemUser.checkComment(name, text);
    return this;
  }

  /**
   * The operating system has this account; it is not created, but its numbers are checked before
   * anything is touched.
   *
   * @return this
   */
  public SystemUserBuilder expected() {
    origin = SystemUser.Origin.EXPECTED;
    return this;
  }

  /**
   * Where the account is.
   *
   * @param place a node or group
   * @param more further ones
   * @return the user, a handle for services
   */
  public SystemUser on(Placement place, Placement... more) {
    List<Placement> places = Placement.listOf(place, more);
    label = Placement.labelOf(places);
    nodes = Placement.nodesOf(places);
    return build();
  }

  /**
   * A changed copy, on the nodes that the other is on.
   *
   * @return the user
   * @throws IllegalArgumentException if it is no copy, and so on no node yet
   */
  public SystemUser build() {
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException(
          "system user " + name + " is on no node: end it with .on(node or group)");
    }
    SystemUser user =
        new SystemUser(
            name,
            uid,
            group,
            gid,
            home == null ? AbsolutePath.of("/var/lib/" + name) : home,
            shell,
            comment == null ? name + " daemon" : comment,
            origin,
            label,
            nodes,
            declaredAt);
    end.accept(user);
    return user;
  }
}
