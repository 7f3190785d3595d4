package io.hadsl.core.plan;

import java.util.List;

/**
 * The part of a node that one kind of service (or the node itself) asks for. On a node, profiles
 * follow each other: each is complete before the next begins.
 *
 * @param name lower-case words with underscores, such as {@code combo}, {@code accounts} or {@code
 *     shared_mounts}; nodes whose profiles have one name want the same of it, but for values and
 *     for resources that only some have
 * @param summary what it is for, in one sentence
 * @param resources in order; no resource stands in two profiles of a node
 */
public record PlannedProfile(String name, String summary, List<PlannedResource> resources) {

  /** Copies the list. */
  public PlannedProfile {
    resources = List.copyOf(resources);
  }
}
