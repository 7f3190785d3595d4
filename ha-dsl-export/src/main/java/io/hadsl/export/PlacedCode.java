package io.hadsl.export;

import static io.hadsl.export.Declarations.T;

import io.hadsl.core.model.External;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Provider;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.export.Code.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Accounts and mounts as the calls that end in {@code .on(...)}. */
final class PlacedCode {

  private static final String SHELL = "/usr/sbin/nologin";

  /** What the builder takes; a mount read from elsewhere may have more. */
  private static final Pattern OPTION = Pattern.compile("[^\\s,\"'\\\\]+");

  private PlacedCode() {}

  static Optional<Code> of(SystemUser user, Handles handles) {
    Optional<List<Code>> places = handles.places(user.label(), user.nodes());
    if (places.isEmpty()) {
      return Optional.empty();
    }
    String name = user.name().value();
    Code code = T.call("systemUser", Literals.of(name)).call("uid", number(user.uid().value()));
    if (user.gid().value() != user.uid().value()) {
      code = code.call("gid", number(user.gid().value()));
    }
    code = unless(code, "group", user.group().value(), name);
    code = unless(code, "home", user.home().value(), "/var/lib/" + name);
    code = unless(code, "shell", user.shell().value(), SHELL);
    code = unless(code, "comment", user.comment(), name + " daemon");
    if (user.origin() == SystemUser.Origin.EXPECTED) {
      code = code.call("expected");
    }
    return Optional.of(code.call("on", places.get()));
  }

  /** Empty if the mount's server or nodes are not declared, or its options are unusual. */
  static Optional<Code> of(SharedMount mount, Handles handles, Values values) {
    Optional<List<Code>> places = handles.places(mount.label(), mount.nodes());
    Optional<Code> source = source(mount, handles, values);
    if (places.isEmpty()
        || source.isEmpty()
        || !mount.options().stream().allMatch(option -> OPTION.matcher(option).matches())) {
      return Optional.empty();
    }
    Code code = source.get();
    if (!mount.options().isEmpty()) {
      code = code.call("options", mount.options().stream().map(Literals::of).toList());
    }
    if (!mount.storeRoot().equals(mount.path())) {
      String below = mount.storeRoot().value().substring(mount.path().value().length() + 1);
      code = code.call("storesUnder", Literals.of(below));
    }
    if (!mount.facts().isEmpty()) {
      code = code.call("states", Declarations.facts(mount.facts(), values));
    }
    return Optional.of(code.call("on", places.get()));
  }

  private static Optional<Code> source(SharedMount mount, Handles handles, Values values) {
    Code code = T.call("sharedMount", Literals.of(mount.path().value()));
    MountSource source = mount.source();
    if (source instanceof MountSource.Nfs4 nfs) {
      return handles
          .of(nfs.from(), Provider.class)
          .map(from -> code.call("nfs4", from, Literals.of(nfs.export().value())));
    } else if (source instanceof MountSource.GlusterFs gluster) {
      return handles
          .of(gluster.from(), Provider.class)
          .map(from -> code.call("glusterfs", from, Literals.of(gluster.volume())));
    } else if (source instanceof MountSource.CephFs ceph) {
      return handles
          .of(ceph.from(), External.class)
          .map(
              from ->
                  code.call(
                      "cephfs",
                      from,
                      Literals.of(ceph.path().value()),
                      Literals.of(ceph.client().value()),
                      values.of(ceph.key())));
    } else if (source instanceof MountSource.Bind bind) {
      return Optional.of(code.call("bind", Literals.of(bind.directory().value())));
    }
    return Optional.empty();
  }

  private static Code number(int value) {
    return new Text(Integer.toString(value));
  }

  private static Code unless(Code code, String call, String value, String usual) {
    return value.equals(usual) ? code : code.call(call, Literals.of(value));
  }
}
