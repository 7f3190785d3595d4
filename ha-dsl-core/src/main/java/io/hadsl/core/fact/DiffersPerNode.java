package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;

/**
 * A file holds something that must not be the same on two nodes.
 *
 * @param file the file
 * @param setting what differs, such as {@code serverid}
 */
public record DiffersPerNode(AbsolutePath file, String setting) implements Fact {}
