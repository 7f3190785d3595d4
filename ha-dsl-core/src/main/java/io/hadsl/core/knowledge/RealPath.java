package io.hadsl.core.knowledge;

import io.hadsl.core.value.AbsolutePath;
import java.util.List;

/**
 * Where a path leads on a node.
 *
 * @param asked the path
 * @param path the same place with all links resolved; where the kernel gave up if they form a loop
 * @param links the links on the way, in the order in which they are followed
 * @param places the real places that are visited on the way: those of the links, then the path
 * @param isLoop whether more than 40 links are on the way, so that opening it fails (ELOOP)
 */
public record RealPath(
    AbsolutePath asked,
    AbsolutePath path,
    List<PathLink> links,
    List<AbsolutePath> places,
    boolean isLoop) {}
