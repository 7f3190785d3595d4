/** What follows from a topology, computed once, and what is known about operating systems. */
@NullMarked
package io.hadsl.core.knowledge;

import org.jspecify.annotations.NullMarked;
