package io.hadsl.core.model;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.SecretRef;
import java.util.Optional;

/**
 * A service's need for another.
 *
 * @param provider the service or external that is used
 * @param secret what it asks of its clients
 * @param declaredAt the line that declared it
 */
public record Use(ElementId provider, Optional<SecretRef> secret, DeclaredAt declaredAt) {}
