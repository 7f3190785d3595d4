package io.hadsl.export.json;

import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.SystemUser.Origin;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Gid;
import io.hadsl.core.value.Uid;
import java.util.List;

/** System users. */
final class UserJson {

  private static final String SHELL = "/usr/sbin/nologin";

  private UserJson() {}

  static void write(JsonOut json, SystemUser user) {
    String name = user.name().value();
    json.text("name", name);
    json.number("uid", user.uid().value());
    json.textUnless("group", user.group().value(), name);
    if (user.gid().value() != user.uid().value()) {
      json.number("gid", user.gid().value());
    }
    json.text("home", user.home().value());
    json.textUnless("shell", user.shell().value(), SHELL);
    json.textUnless("comment", user.comment(), usualComment(name));
    json.textUnless("origin", JsonOut.word(user.origin()), JsonOut.word(Origin.CREATED));
    Placed.write(json, user.label(), user.nodes());
  }

  static SystemUser read(ObjectReader in) {
    AccountName name = in.text("name", AccountName::of);
    Uid uid = in.number("uid", Uid::of);
    AccountName group = in.optional("group", AccountName::of).orElse(name);
    Gid gid = in.optionalNumber("gid", Gid::of).orElseGet(() -> Gid.of(uid.value()));
    AbsolutePath home = in.text("home", AbsolutePath::of);
    AbsolutePath shell =
        in.optional("shell", AbsolutePath::of).orElseGet(() -> AbsolutePath.of(SHELL));
    String comment = in.optional("comment", text -> text).orElse(usualComment(name.value()));
    Origin origin =
        in.optional("origin", text -> JsonOut.readWord(Origin.class, text)).orElse(Origin.CREATED);
    List<ElementId> nodes = Placed.nodes(in);
    String label = Placed.label(in, nodes);
    return in.end(
        () ->
            new SystemUser(
                name,
                uid,
                group,
                gid,
                home,
                shell,
                comment,
                origin,
                label,
                nodes,
                in.declaredAt()));
  }

  private static String usualComment(String name) {
    return name + " daemon";
  }
}
