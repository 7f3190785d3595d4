package io.hadsl.core.knowledge;

import io.hadsl.core.value.AbsolutePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The links of a node by where they really are: no link is on the way to such a place. */
final class LinkPlaces {

  /** Links below links that are deeper than this are a loop. */
  private static final int DEEPEST = 10;

  private final Map<String, PathLink> links;

  /** Bit n is set if a place has n characters, or n + 64, and so on. */
  private final long lengths;

  private LinkPlaces(Map<String, PathLink> links) {
    this.links = links;
    long bits = 0;
    for (String place : links.keySet()) {
      bits |= 1L << place.length();
    }
    this.lengths = bits;
  }

  /**
   * A link that is declared below another link really is where that one leads. Each round takes one
   * more level of that into account.
   */
  static LinkPlaces of(List<PathLink> links) {
    Map<String, PathLink> declared = new HashMap<>(links.size() * 2);
    for (PathLink link : links) {
      declared.putIfAbsent(link.path().value(), link);
    }
    LinkPlaces places = new LinkPlaces(declared);
    boolean settled = !places.areOnTheWayOfAny(links);
    for (int round = 0; round < DEEPEST && !settled; round++) {
      Map<String, PathLink> next = new HashMap<>(links.size() * 2);
      for (PathLink link : links) {
        next.putIfAbsent(places.placeOf(link.path()), link);
      }
      settled = next.keySet().equals(places.links.keySet());
      places = new LinkPlaces(next);
    }
    return places;
  }

  /** Whether a link is declared below another one. */
  private boolean areOnTheWayOfAny(List<PathLink> declared) {
    for (PathLink link : declared) {
      if (areOnTheWayOf(link.path().parent())) {
        return true;
      }
    }
    return false;
  }

  private String placeOf(AbsolutePath path) {
    return areOnTheWayOf(path.parent())
        ? PathWalk.resolve(path.parent(), this).path().resolve(path.name()).value()
        : path.value();
  }

  /**
   * The link at the beginning of a path.
   *
   * @param path a path
   * @param end where the beginning ends
   */
  @Nullable PathLink at(String path, int end) {
    return (lengths & 1L << end) == 0 ? null : links.get(path.substring(0, end));
  }

  /** Whether a path, or a directory above it, is one of the places. */
  boolean areOnTheWayOf(AbsolutePath path) {
    String text = path.value();
    for (int end = text.length(); end > 0; end = text.lastIndexOf('/', end - 1)) {
      if (at(text, end) != null) {
        return true;
      }
    }
    return false;
  }
}
