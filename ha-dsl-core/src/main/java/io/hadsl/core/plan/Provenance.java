package io.hadsl.core.plan;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;

/**
 * Where a planned thing comes from.
 *
 * @param element the element of the topology that asked for it
 * @param declaredAt the line that declared that element
 */
public record Provenance(ElementId element, DeclaredAt declaredAt) {}
