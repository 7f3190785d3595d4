/** Small changes that break a topology, each with the rule that should notice it. */
@NullMarked
package io.hadsl.core.mutation;

import org.jspecify.annotations.NullMarked;
