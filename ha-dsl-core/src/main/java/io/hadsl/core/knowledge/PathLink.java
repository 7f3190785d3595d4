package io.hadsl.core.knowledge;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;

/**
 * A symbolic link on a node.
 *
 * @param path where it was declared; links in the path to its directory are not resolved
 * @param target what it holds, absolute or relative to its directory
 * @param element the service whose store becomes the link or whose component makes it, or the node
 *     of which it is stated
 * @param declaredAt the line that says so
 */
public record PathLink(AbsolutePath path, String target, ElementId element, DeclaredAt declaredAt) {

  // By hand, as in ElementId: the links of nodes that stand in for one another are compared.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof PathLink that
            && path.equals(that.path)
            && target.equals(that.target)
            && element.equals(that.element)
            && declaredAt.equals(that.declaredAt));
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + target.hashCode();
  }
}
