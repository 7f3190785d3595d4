/** Checks of what was compiled, which know nothing of the model: one class for each. */
@NullMarked
package io.hadsl.proof.witness;

import org.jspecify.annotations.NullMarked;
