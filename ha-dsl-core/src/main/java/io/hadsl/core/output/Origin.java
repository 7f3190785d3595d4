package io.hadsl.core.output;

import java.util.Objects;

/**
 * The piece of a topology that a generated file stems from.
 *
 * <p>It ends up in {@code manifest.json}, so that a person who looks at a generated file finds the
 * line to change.
 *
 * @param element the element's id, as in {@code service(combo)}; empty for {@link #NONE}
 * @param location the line that declared it, as in {@code PublikHa.java:27}; empty where unknown
 */
public record Origin(String element, String location) {

  /** The origin of files that stem from the topology as a whole. */
  public static final Origin NONE = new Origin("", "");

  /** Refuses null parts. */
  public Origin {
    Objects.requireNonNull(element, "element");
    Objects.requireNonNull(location, "location");
  }

  /** Returns the origin as messages show it: {@code service(combo) (PublikHa.java:27)}. */
  @Override
  public String toString() {
    String shown = element.isEmpty() ? "the whole topology" : element;
    return location.isEmpty() ? shown : shown + " (" + location + ")";
  }
}
