/** How work is shared among processors. */
@NullMarked
package io.hadsl.core.concurrent;

import org.jspecify.annotations.NullMarked;
