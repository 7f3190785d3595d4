package io.hadsl.puppet.profile;

import io.hadsl.puppet.merge.Members;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Reference;
import io.hadsl.puppet.syntax.Statement;
import io.hadsl.puppet.syntax.Statement.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A resource declaration that still collects its order among others. */
final class Declaration {

  private final String type;
  private final Expression title;
  private final List<Attribute> attributes;
  private final Members nodes;
  private final References require = new References();
  private final References before = new References();
  private final References notify = new References();
  private final References subscribe = new References();

  /**
   * A declaration.
   *
   * @param type such as {@code file}
   * @param title one title, or an array or variable of several
   * @param attributes all but those that order
   * @param nodes the nodes that have it
   */
  Declaration(String type, Expression title, List<Attribute> attributes, Members nodes) {
    this.type = type;
    this.title = title;
    this.attributes = attributes;
    this.nodes = nodes;
  }

  Members nodes() {
    return nodes;
  }

  String type() {
    return type;
  }

  References require() {
    return require;
  }

  References before() {
    return before;
  }

  References toNotify() {
    return notify;
  }

  References subscribe() {
    return subscribe;
  }

  /** What others call it. */
  Reference reference() {
    return References.to(type, title);
  }

  /**
   * The statement, once nothing is to be added.
   *
   * @param packages the titles that the variable {@code $packages} holds
   */
  Statement statement(Set<Expression> packages) {
    List<Attribute> all = new ArrayList<>(attributes);
    require.attribute("require", packages).ifPresent(all::add);
    before.attribute("before", packages).ifPresent(all::add);
    subscribe.attribute("subscribe", packages).ifPresent(all::add);
    notify.attribute("notify", packages).ifPresent(all::add);
    return new Statement.Resource(type, title, all);
  }
}
