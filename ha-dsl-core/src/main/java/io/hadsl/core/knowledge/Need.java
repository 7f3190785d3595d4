package io.hadsl.core.knowledge;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;

/**
 * Something that a service cannot work without: what it uses, or what serves the files that it
 * keeps.
 *
 * @param provider the service or external
 * @param reason the declaration that says so, such as {@code service(combo).uses} or {@code
 *     service(combo).store(/var/lib/combo)}
 * @param declaredAt the line of that declaration
 */
public record Need(ElementId provider, String reason, DeclaredAt declaredAt) {}
