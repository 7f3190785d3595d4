/**
 * The typed values that every other package speaks in: names, paths, addresses, numbers, and where
 * in the user's code something was said. Every constructor refuses what no target could carry, at
 * the call that set it.
 */
@NullMarked
package io.hadsl.core.value;

import org.jspecify.annotations.NullMarked;
