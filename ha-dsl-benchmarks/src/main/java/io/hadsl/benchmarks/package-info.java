/** Measures what the library promises to be quick at. */
@NullMarked
package io.hadsl.benchmarks;

import org.jspecify.annotations.NullMarked;
