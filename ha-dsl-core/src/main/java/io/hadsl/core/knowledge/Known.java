package io.hadsl.core.knowledge;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.model.Instance;
import io.hadsl.core.value.DeclaredAt;

/**
 * A fact about an instance.
 *
 * @param instance the instance
 * @param fact what is so
 * @param declaredAt the line that stated it, or that declared the service whose component knows it
 * @param <T> the kind of fact
 */
public record Known<T extends Fact>(Instance instance, T fact, DeclaredAt declaredAt) {}
