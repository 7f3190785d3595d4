package io.hadsl.core.fact;

/**
 * A source of Debian packages beside Debian's own on the instance's node.
 *
 * @param name what it is called
 * @param line where it is, with its suite and areas
 */
public record AptSource(String name, String line) implements Fact {}
