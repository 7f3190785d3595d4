/** The interface of backends, which turn a plan into files, and what finds and runs them. */
@NullMarked
package io.hadsl.core.backend;

import org.jspecify.annotations.NullMarked;
