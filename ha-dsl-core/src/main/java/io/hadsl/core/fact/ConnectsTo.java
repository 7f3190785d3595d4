package io.hadsl.core.fact;

import io.hadsl.core.value.ElementId;

/**
 * A client knows one node of a service that it uses, and no other.
 *
 * @param service the service's id
 * @param node the node's id
 */
public record ConnectsTo(ElementId service, ElementId node) implements Fact {}
