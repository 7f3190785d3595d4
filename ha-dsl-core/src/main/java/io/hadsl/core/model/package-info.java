/**
 * The topology: what a person says about an infrastructure, immutable, every element with an id and
 * the line that declared it. Start at {@link io.hadsl.core.model.Topology#named}.
 */
@NullMarked
package io.hadsl.core.model;

import org.jspecify.annotations.NullMarked;
