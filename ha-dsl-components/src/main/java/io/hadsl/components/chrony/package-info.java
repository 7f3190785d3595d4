/** Clocks that are right. */
@NullMarked
package io.hadsl.components.chrony;

import org.jspecify.annotations.NullMarked;
