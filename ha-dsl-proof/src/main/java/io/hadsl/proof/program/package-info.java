/** Runs other programs: found or named with their package, bounded in time, output captured. */
@NullMarked
package io.hadsl.proof.program;

import org.jspecify.annotations.NullMarked;
