package io.hadsl.core.fact;

/**
 * The instances of a service vote: it stops, by itself, while fewer of them are up than it needs.
 *
 * @param needed how many instances must be up, as the service is configured
 */
public record Votes(int needed) implements Fact {}
