package io.hadsl.core.knowledge;

import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows a path name as the kernel does (path_resolution(7)): segment by segment from the root; a
 * link's target is put in the place of the link, {@code ..} is the parent of where the walk really
 * is, and after 40 links it gives up.
 */
final class PathWalk {

  private static final int MOST_LINKS = 40;

  private final LinkPlaces links;
  private final AbsolutePath asked;
  private final List<PathLink> followed = new ArrayList<>(1);
  private final List<AbsolutePath> places = new ArrayList<>(2);

  /** Where the walk is, followed by what is left of the way. */
  private String way;

  /** Where in the way the walk is. */
  private int at;

  private PathWalk(AbsolutePath asked, LinkPlaces links) {
    this.links = links;
    this.asked = asked;
    this.way = asked.value();
  }

  /** Resolves a path. */
  static RealPath resolve(AbsolutePath path, LinkPlaces links) {
    return new PathWalk(path, links).walk();
  }

  private RealPath walk() {
    boolean loop = false;
    while (at < way.length() && !loop) {
      int slash = way.indexOf('/', at + 1);
      int end = slash < 0 ? way.length() : slash;
      if (isHere(end)) {
        replace(at, end, "");
      } else if (isParent(end)) {
        int parent = Math.max(0, way.lastIndexOf('/', at - 1));
        replace(parent, end, "");
        at = parent;
      } else {
        PathLink link = links.at(way, end);
        if (link == null) {
          at = end;
        } else if (followed.size() == MOST_LINKS) {
          loop = true;
        } else {
          follow(link, end);
        }
      }
    }
    AbsolutePath real = upTo(at);
    places.add(real);
    return new RealPath(asked, real, followed, places, loop);
  }

  /** Whether the next segment is empty or a dot. */
  private boolean isHere(int end) {
    int length = end - at - 1;
    return length == 0 || (length == 1 && way.charAt(at + 1) == '.');
  }

  /** Whether the next segment is two dots. */
  private boolean isParent(int end) {
    return end - at == 3 && way.charAt(at + 1) == '.' && way.charAt(at + 2) == '.';
  }

  private void follow(PathLink link, int end) {
    followed.add(link);
    places.add(upTo(end));
    if (link.target().startsWith("/")) {
      at = 0;
      replace(0, end, link.target());
    } else {
      replace(at, end, "/" + link.target());
    }
  }

  private void replace(int start, int end, String text) {
    way = way.substring(0, start) + text + way.substring(end);
  }

  private AbsolutePath upTo(int end) {
    if (end == 0) {
      return AbsolutePath.ROOT;
    }
    String path = way.substring(0, end);
    return path.equals(asked.value()) ? asked : AbsolutePath.of(path);
  }
}
