/** The few shapes that rules come in, each written once. */
@NullMarked
package io.hadsl.core.validation.shape;

import org.jspecify.annotations.NullMarked;
