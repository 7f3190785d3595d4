package io.hadsl.puppet.merge;

import io.hadsl.core.resource.ResourceId;
import java.util.BitSet;
import java.util.OptionalInt;

/**
 * An order between two resources.
 *
 * @param from position of the one that comes first
 * @param to position of the one that comes later; empty if it stands in another profile
 * @param target the later one's id
 * @param notifies whether the later one reacts to a change of the first
 * @param nodes the nodes on which this holds, by their position in the profile
 */
public record Edge(int from, OptionalInt to, ResourceId target, boolean notifies, BitSet nodes) {}
