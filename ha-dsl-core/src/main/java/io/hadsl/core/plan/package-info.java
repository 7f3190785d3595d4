/**
 * All resources of all nodes, ordered, with nothing left to decide. A backend reads a {@link
 * io.hadsl.core.plan.Plan} and nothing else.
 */
@NullMarked
package io.hadsl.core.plan;

import org.jspecify.annotations.NullMarked;
