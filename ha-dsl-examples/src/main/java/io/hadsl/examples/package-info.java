/** Example models. */
@NullMarked
package io.hadsl.examples;

import org.jspecify.annotations.NullMarked;
