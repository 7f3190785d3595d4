package io.hadsl.core.value;

import java.util.Objects;

/**
 * The path of an element in its topology, such as {@code node(web1)}, {@code user(combo@web)} or
 * {@code service(wcs).cron(/etc/cron.d/wcs)}. Unique in a valid topology, stable from run to run,
 * and readable in a finding.
 *
 * @param path the path's text
 */
public record ElementId(String path) implements Comparable<ElementId> {

  /** Refuses an empty path. */
  public ElementId {
    Objects.requireNonNull(path, "path");
    if (path.isEmpty()) {
      throw new IllegalArgumentException("an element's path must not be empty");
    }
  }

  /**
   * The id of an element that stands directly in the topology.
   *
   * @param kind the element's kind, such as {@code node}
   * @param name its name
   * @return {@code kind(name)}
   */
  public static ElementId of(String kind, String name) {
    return new ElementId(kind + "(" + name + ")");
  }

  /**
   * The id of an element inside this one.
   *
   * @param kind the inner element's kind, such as {@code cron}
   * @param name its name
   * @return {@code this.kind(name)}
   */
  public ElementId child(String kind, String name) {
    return new ElementId(path + "." + kind + "(" + name + ")");
  }

  /**
   * The kind of the outermost element.
   *
   * @return for example {@code service}
   */
  public String kind() {
    int open = path.indexOf('(');
    return open < 0 ? path : path.substring(0, open);
  }

  /**
   * The name of an element that stands directly in the topology.
   *
   * @return for example {@code web1}
   */
  public String name() {
    int open = path.indexOf('(');
    return open < 0 ? path : path.substring(open + 1, path.length() - 1);
  }

  // By hand: what a record generates costs some milliseconds at its first use, for each record.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof ElementId that && path.equals(that.path));
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public int compareTo(ElementId other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return path;
  }
}
