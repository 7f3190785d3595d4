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
public record PathLink(
    AbsolutePath path, String target, ElementId element, DeclaredAt declaredAt) {}
