/** JMH benchmarks. */
@NullMarked
package io.hadsl.benchmarks;

import org.jspecify.annotations.NullMarked;
