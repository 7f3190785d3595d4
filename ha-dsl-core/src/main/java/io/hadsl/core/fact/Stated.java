package io.hadsl.core.fact;

import io.hadsl.core.value.DeclaredAt;

/**
 * A fact with the line that says so.
 *
 * @param fact the fact
 * @param declaredAt the line that stated it, or that declared the service whose component knows it
 * @param <T> the kind of fact
 */
public record Stated<T extends Fact>(T fact, DeclaredAt declaredAt) {}
