package io.hadsl.core.knowledge;

import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Follows a path name as the kernel does (path_resolution(7)): segment by segment from the root; a
 * link's target is put in the place of the link, {@code ..} is the parent of where the walk really
 * is, and after 40 links it gives up.
 */
final class PathWalk {

  private static final int MOST_LINKS = 40;

  private final Map<String, PathLink> linksByPlace;
  private final Deque<String> left = new ArrayDeque<>();
  private final List<PathLink> followed = new ArrayList<>();
  private final List<AbsolutePath> places = new ArrayList<>();
  private String at = "";

  private PathWalk(Map<String, PathLink> linksByPlace) {
    this.linksByPlace = linksByPlace;
  }

  /**
   * Resolves a path.
   *
   * @param linksByPlace links by where they really are
   */
  static RealPath resolve(AbsolutePath path, Map<String, PathLink> linksByPlace) {
    return new PathWalk(linksByPlace).walk(path);
  }

  private RealPath walk(AbsolutePath asked) {
    push(asked.value());
    boolean loop = false;
    while (!left.isEmpty() && !loop) {
      String segment = left.pop();
      if (segment.equals("..")) {
        at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
      } else {
        String next = at + "/" + segment;
        PathLink link = linksByPlace.get(next);
        if (link == null) {
          at = next;
        } else if (followed.size() == MOST_LINKS) {
          loop = true;
        } else {
          follow(link, next);
        }
      }
    }
    AbsolutePath real = here();
    places.add(real);
    return new RealPath(asked, real, followed, places, loop);
  }

  private void follow(PathLink link, String place) {
    followed.add(link);
    places.add(AbsolutePath.of(place));
    if (link.target().startsWith("/")) {
      at = "";
    }
    push(link.target());
  }

  /** Puts the segments of a path name before those that are left. */
  private void push(String path) {
    int end = path.length();
    while (end > 0) {
      int slash = path.lastIndexOf('/', end - 1);
      String segment = path.substring(slash + 1, end);
      if (!segment.isEmpty() && !segment.equals(".")) {
        left.push(segment);
      }
      end = slash;
    }
  }

  private AbsolutePath here() {
    return at.isEmpty() ? AbsolutePath.ROOT : AbsolutePath.of(at);
  }
}
