package io.hadsl.core.fact;

/**
 * The most requests that PHP's process manager serves at once on one node: {@code pm.max_children}.
 *
 * @param most as the pool's file has it
 */
public record PhpWorkers(int most) implements Fact {}
