/** Programs of this machine, for tests. */
@NullMarked
package io.hadsl.programs;

import org.jspecify.annotations.NullMarked;
