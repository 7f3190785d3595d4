/** Measures single rules. */
@NullMarked
package io.hadsl.core.validation;

import org.jspecify.annotations.NullMarked;
