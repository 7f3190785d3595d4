package io.hadsl.core.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The path of an element in its topology, such as {@code node(web1)}, {@code user(combo@web)} or
 * {@code service(wcs).cron(/etc/cron.d/wcs)}. Unique in a valid topology, stable from run to run,
 * and readable in a finding.
 *
 * <p>Elements are asked for their ids all the time, mostly to look something up; so an id holds its
 * parts, and its text is put together when someone reads it. Ids of equal text are equal, however
 * they were made.
 */
public final class ElementId implements Comparable<ElementId> {

  private final @Nullable ElementId parent;
  private final String kind;
  private final String name;
  private final int hash;
  private @Nullable String path;

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
    this.parent = null;
    this.kind = path.substring(0, open);
    this.name = path.substring(open + 1, path.length() - 1);
    this.path = path;
    this.hash = path.hashCode();
  }

  private ElementId(@Nullable ElementId parent, String kind, String name) {
    this.parent = parent;
    this.kind = kind;
    this.name = name;
    int before =
        parent == null ? kind.hashCode() : joined(31 * parent.hash + '.', kind, kind.hashCode());
    this.hash = 31 * joined(31 * before + '(', name, name.hashCode()) + ')';
  }

  /** The hash of a text with another behind it: what {@link String#hashCode} says of both. */
  private static int joined(int hash, String more, int hashOfMore) {
    int power = hash;
    for (int i = more.length(); i > 0; i--) {
      power *= 31;
    }
    return power + hashOfMore;
  }

  /**
   * The id of an element that stands directly in the topology.
   *
   * @param kind the element's kind, such as {@code node}
   * @param name its name
   * @return {@code kind(name)}
   */
  public static ElementId of(String kind, String name) {
    return new ElementId(null, kind, name);
  }

  /**
   * The id of an element inside this one.
   *
   * @param innerKind the inner element's kind, such as {@code cron}
   * @param innerName its name
   * @return {@code this.kind(name)}
   */
  public ElementId child(String innerKind, String innerName) {
    return new ElementId(this, innerKind, innerName);
  }

  /**
   * The path's text.
   *
   * @return for example {@code node(web1)}
   */
  public String path() {
    String text = path;
    if (text == null) {
      String inner = kind + "(" + name + ")";
      text = parent == null ? inner : parent.path() + "." + inner;
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
    return parent == null ? kind : parent.kind();
  }

  /**
   * The name of an element that stands directly in the topology.
   *
   * @return for example {@code web1}
   */
  public String name() {
    return parent == null ? name : new ElementId(path()).name;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof ElementId that
            && hash == that.hash
            && (hasPartsOf(that) || path().equals(that.path())));
  }

  private boolean hasPartsOf(ElementId that) {
    return name.equals(that.name) && kind.equals(that.kind) && Objects.equals(parent, that.parent);
  }

  @Override
  public int hashCode() {
    return hash;
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
