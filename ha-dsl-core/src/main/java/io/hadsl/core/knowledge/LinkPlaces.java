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
  private final int shortest;
  private final int longest;

  private LinkPlaces(Map<String, PathLink> links) {
    this.links = links;
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (String place : links.keySet()) {
      least = Math.min(least, place.length());
      most = Math.max(most, place.length());
    }
    this.shortest = least;
    this.longest = most;
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
    for (int round = 0; round < DEEPEST; round++) {
      Map<String, PathLink> next = new HashMap<>(links.size() * 2);
      for (PathLink link : links) {
        next.putIfAbsent(places.placeOf(link.path()), link);
      }
      boolean settled = next.keySet().equals(places.links.keySet());
      places = new LinkPlaces(next);
      if (settled) {
        return places;
      }
    }
    return places;
  }

  private String placeOf(AbsolutePath path) {
    String text = path.value();
    for (int end = text.lastIndexOf('/'); end > 0; end = text.lastIndexOf('/', end - 1)) {
      if (at(text, end) != null) {
        return PathWalk.resolve(path.parent(), this).path().resolve(path.name()).value();
      }
    }
    return text;
  }

  /**
   * The link at the beginning of a path.
   *
   * @param path a path
   * @param end where the beginning ends
   */
  @Nullable PathLink at(String path, int end) {
    return end < shortest || end > longest ? null : links.get(path.substring(0, end));
  }
}
