package io.hadsl.core.value;

import org.jspecify.annotations.Nullable;

/**
 * The path of an element in its topology, such as {@code node(web1)}, {@code user(combo@web)} or
 * {@code service(wcs).cron(/etc/cron.d/wcs)}. Unique in a valid topology, stable from run to run,
 * and readable in a finding.
 *
 * <p>Elements are asked for their ids all the time, mostly to look something up; so an id holds its
 * parts, and its text is put together when someone reads it.
 */
public final class ElementId implements Comparable<ElementId> {

  private final String kind;

  /** All between the first parenthesis and the last, also of an element inside another. */
  private final String name;

  private @Nullable String path;

  private ElementId(String kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  /**
   * The id of a text.
   *
   * @param path the path's text
   * @throws IllegalArgumentException if it is not of the form {@code kind(name)}
   */
  public ElementId(String path) {
    int open = path.indexOf('(');
    if (open < 1 || !path.endsWith(")")) {
      throw Texts.refusal("element", path, "a kind and a name, such as \"node(web1)\"");
    }
    Texts.line("element", path);
    this.kind = path.substring(0, open);
    this.name = path.substring(open + 1, path.length() - 1);
    this.path = path;
  }

  /**
   * The id of an element that stands directly in the topology.
   *
   * @param kind the element's kind, such as {@code node}
   * @param name its name
   * @return {@code kind(name)}
   */
  public static ElementId of(String kind, String name) {
    return new ElementId(kind, name);
  }

  /**
   * The id of an element inside this one.
   *
   * @param innerKind the inner element's kind, such as {@code cron}
   * @param innerName its name
   * @return {@code this.kind(name)}
   */
  public ElementId child(String innerKind, String innerName) {
    return new ElementId(kind, name + ")." + innerKind + "(" + innerName);
  }

  /**
   * The path's text.
   *
   * @return for example {@code node(web1)}
   */
  public String path() {
    String text = path;
    if (text == null) {
      text = kind + "(" + name + ")";
      path = text;
    }
    return text;
  }

  /**
   * The kind of the outermost element.
   *
   * @return for example {@code service}
   */
  public String kind() {
    return kind;
  }

  /**
   * The name of an element that stands directly in the topology.
   *
   * @return for example {@code web1}
   */
  public String name() {
    return name;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof ElementId that && name.equals(that.name) && kind.equals(that.kind));
  }

  // A name is seldom that of two kinds: the length tells them apart well enough, and is at hand.
  @Override
  public int hashCode() {
    return 31 * kind.length() + name.hashCode();
  }

  @Override
  public int compareTo(ElementId other) {
    return path().compareTo(other.path());
  }

  @Override
  public String toString() {
    return path();
  }
}
